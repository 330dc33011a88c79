import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Conectare',
  'sign-out': 'Deconectare',
  'try-again': 'Încercați din nou',
  'hosted-page': 'Conectare pe pagina Okta',
  'step-up': 'Conectați-vă încă o dată pentru a continua.',
  'cancel': 'Anulați',
  'checking': 'Se verifică conectarea…',
  'loading': 'Se încarcă formularul de conectare…',
  'signing-in': 'Se conectează...',
  'one-moment': 'Un moment…',
  'signed-in-as': 'Conectat ca {0}.',
  'configuration': 'Conectarea nu este configurată corect pe această pagină.',
  'insecure-context': 'Conectarea necesită o pagină securizată (https).',
  'unsupported-browser':
    'Acest browser este prea vechi pentru conectare. Folosiți o versiune actuală.',
  'widget-load-failed':
    'Formularul de conectare nu a putut fi încărcat. Verificați conexiunea și încercați din nou.',
  'network': 'Conectare la server imposibilă. Verificați conexiunea la rețea.',
  'origin-not-trusted': 'Conectarea de la adresa acestei pagini nu este permisă.',
  'rate-limited': 'Prea multe încercări. Încercați din nou mai târziu.',
  'access-denied': 'Conectarea a fost anulată sau nu este permisă.',
  'state-mismatch': 'Această conectare nu a fost inițiată aici. Conectați-vă din nou.',
  'transaction-missing': 'Sesiunea a expirat. Încercați să vă conectați din nou.',
  'code-rejected': 'Sesiunea a expirat. Încercați să vă conectați din nou.',
  'clock-skew':
    'Nu vă puteți conecta. Verificați dacă ceasul dispozitivului dvs. este corect și încercați din nou.',
  'token-invalid':
    'Răspunsul serviciului de conectare nu a putut fi verificat. Conectați-vă din nou.',
  'storage-unavailable':
    'Cookie-urile sunt dezactivate în browserul dvs. Activați cookie-urile și reîncărcați această pagină.',
  'popup-blocked': 'Browserul a blocat fereastra de conectare.',
  'renewal-failed': 'Conectarea nu a putut fi reînnoită.',
  'session-expired': 'Sesiunea a expirat. Încercați să vă conectați din nou.',
  'server': 'Serverul a întâmpinat o eroare. Reîmprospătați pagina și încercați din nou.',
  'unknown': 'A apărut o eroare internă neașteptată. Încercați din nou.',
  'link-too-old': 'Ați accesat un link care a expirat sau a mai fost folosit.',
  'form-not-shown': 'A apărut o eroare internă neașteptată. Încercați din nou.',
  'another-user':
    'Aici este conectat alt utilizator. Deconectați-vă pentru a schimba utilizatorul.',
  'answer-of-no-use':
    'Serverul a returnat un răspuns neașteptat. Reîmprospătați pagina și încercați din nou.',
};
