import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Konekte',
  'sign-out': 'Dekonekte',
  'try-again': 'Eseye ankò',
  'hosted-page': 'Konekte sou paj Okta a',
  'step-up': 'Konekte ankò pou w kontinye.',
  'cancel': 'Anile',
  'checking': 'N ap verifye koneksyon ou…',
  'loading': 'N ap chaje fòm koneksyon an…',
  'signing-in': 'Ap Konekte…',
  'one-moment': 'Yon moman…',
  'signed-in-as': 'Konekte kòm {0}.',
  'configuration': 'Koneksyon an pa konfigire kòrèkteman sou paj sa a.',
  'insecure-context': 'Koneksyon an bezwen yon paj ki sekirize (https).',
  'unsupported-browser':
    'Navigatè sa a twò ansyen pou konekte isit la. Tanpri itilize yon vèsyon ki pi resan.',
  'widget-load-failed':
    'Fòm koneksyon an pa t kapab chaje. Tanpri verifye koneksyon rezo an epi eseye ankò.',
  'network': 'Pa kapab konekte ak sèvè a. Tanpri verifye koneksyon rezo an.',
  'origin-not-trusted': 'Koneksyon pa otorize depi adrès paj sa a.',
  'rate-limited': 'Twòp tantativ. Eseye ankò pita.',
  'access-denied': 'Koneksyon an te anile oswa li pa otorize.',
  'state-mismatch': 'Koneksyon sa a pa t kòmanse isit la. Tanpri konekte ankò.',
  'transaction-missing': 'Sesyon ou an te ekspire. Tanpri eseye konekte ankò.',
  'code-rejected': 'Sesyon ou an te ekspire. Tanpri eseye konekte ankò.',
  'clock-skew':
    'Pa kapab konekte. Tanpri verifye revèy aparèy ou an ap byen fonksyone epi eseye ankò.',
  'token-invalid': 'Repons sèvis koneksyon an pa t kapab verifye. Tanpri konekte ankò.',
  'storage-unavailable':
    'Cookies yo dezaktive sou navigatè ou an. Tanpri aktive Cookies yo epi aktyalize paj sa a.',
  'popup-blocked': 'Navigatè a bloke fenèt koneksyon an.',
  'renewal-failed': 'Koneksyon an pa t kapab renouvle.',
  'session-expired': 'Sesyon ou an te ekspire. Tanpri eseye konekte ankò.',
  'server': 'Sèvè a rankontre ak yon erè. Tanpri rafrechi paj la epi eseye ankò.',
  'unknown': 'Genyen yon erè entèn yo pa te atann ak li. Tanpri eseye ankò.',
  'link-too-old': 'Ou te rantre nan yon lyen ki te ekspire oswa yo te itilize deja.',
  'form-not-shown': 'Genyen yon erè entèn yo pa te atann ak li. Tanpri eseye ankò.',
  'another-user': 'Gen yon lòt itilizatè ki konekte la a. Dekonekte pou w chanje itilizatè.',
  'answer-of-no-use':
    'Sèvè a te retounen yon repons inatandi. Tanpri rafrechi paj la epi eseye ankò.',
};
