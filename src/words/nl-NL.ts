import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Inloggen',
  'sign-out': 'Afmelden',
  'try-again': 'Opnieuw proberen',
  'hosted-page': 'Inloggen op de pagina van Okta',
  'step-up': 'Meld u nogmaals aan om door te gaan.',
  'cancel': 'Annuleren',
  'checking': 'Er wordt gecontroleerd of u bent ingelogd…',
  'loading': 'Het inlogformulier wordt geladen…',
  'signing-in': 'Inloggen...',
  'one-moment': 'Een ogenblik…',
  'signed-in-as': 'Ingelogd als {0}.',
  'configuration': 'Inloggen is niet goed ingesteld op deze pagina.',
  'insecure-context': 'Voor inloggen is een beveiligde pagina (https) nodig.',
  'unsupported-browser': 'Deze browser is te oud om hier in te loggen. Gebruik een recente versie.',
  'widget-load-failed':
    'Het inlogformulier kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
  'network': 'Kan geen verbinding maken met de server. Controleer uw netwerkverbinding.',
  'origin-not-trusted': 'Inloggen vanaf het adres van deze pagina is niet toegestaan.',
  'rate-limited': 'Te veel pogingen. Probeer het later opnieuw.',
  'access-denied': 'Het inloggen is geannuleerd of niet toegestaan.',
  'state-mismatch': 'Deze inlogpoging is niet hier begonnen. Log opnieuw in.',
  'transaction-missing': 'Uw sessie is verlopen. Probeer opnieuw in te loggen.',
  'code-rejected': 'Uw sessie is verlopen. Probeer opnieuw in te loggen.',
  'clock-skew':
    'Inloggen is mislukt. Controleer of de klok van uw apparaat correct is en probeer het opnieuw.',
  'token-invalid': 'Het antwoord van de inlogdienst kon niet worden geverifieerd. Log opnieuw in.',
  'storage-unavailable':
    'Cookies zijn uitgeschakeld in uw browser. Schakel cookies in en vernieuw deze pagina.',
  'popup-blocked': 'De browser heeft het aanmeldvenster geblokkeerd.',
  'renewal-failed': 'De sessie kon niet worden vernieuwd.',
  'session-expired': 'Uw sessie is verlopen. Probeer opnieuw in te loggen.',
  'server': 'Er is een fout opgetreden met de server. Vernieuw de pagina en probeer het opnieuw.',
  'unknown': 'Er is een onverwachte interne fout opgetreden. Probeer het opnieuw.',
  'link-too-old': 'U heeft een link gebruikt die is verlopen of eerder is gebruikt.',
  'form-not-shown': 'Er is een onverwachte interne fout opgetreden. Probeer het opnieuw.',
  'another-user': 'Hier is een andere gebruiker aangemeld. Meld u af om van gebruiker te wisselen.',
  'answer-of-no-use':
    'De server gaf een onverwachte reactie. Vernieuw de pagina en probeer het opnieuw.',
};
