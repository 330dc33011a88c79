import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Logg inn',
  'sign-out': 'Logg ut',
  'try-again': 'Prøv igjen',
  'hosted-page': 'Logg inn på Oktas side',
  'checking': 'Kontrollerer påloggingen din…',
  'loading': 'Laster inn påloggingsskjemaet…',
  'signing-in': 'Logger på ...',
  'one-moment': 'Et øyeblikk…',
  'signed-in-as': 'Logget inn som {0}.',
  'configuration': 'Pålogging er ikke konfigurert riktig på denne siden.',
  'insecure-context': 'Pålogging krever en sikker side (https).',
  'unsupported-browser':
    'Denne nettleseren er for gammel til å logge inn her. Bruk en nyere nettleser.',
  'widget-load-failed':
    'Påloggingsskjemaet kunne ikke lastes inn. Sjekk tilkoblingen og prøv igjen.',
  'network': 'Kan ikke koble til serveren. Vennligst sjekk nettverkstilkoblingen.',
  'origin-not-trusted': 'Pålogging er ikke tillatt fra adressen til denne siden.',
  'rate-limited': 'For mange forsøk. Prøv igjen senere.',
  'access-denied': 'Påloggingen ble avbrutt eller er ikke tillatt.',
  'state-mismatch': 'Denne påloggingen ble ikke startet her. Logg inn på nytt.',
  'transaction-missing': 'Økten din har utløpt. Prøv å logge på igjen.',
  'code-rejected': 'Økten din har utløpt. Prøv å logge på igjen.',
  'clock-skew': 'Kan ikke logge på. Kontroller at enhetens klokke er nøyaktig, og prøv igjen.',
  'token-invalid': 'Svaret fra påloggingstjenesten kunne ikke bekreftes. Logg inn på nytt.',
  'storage-unavailable':
    'Informasjonskapsler er deaktivert i nettleseren din. Vennligst aktiver informasjonskapsler og oppdater denne siden.',
  'renewal-failed': 'Påloggingen kunne ikke fornyes.',
  'session-expired': 'Økten din har utløpt. Prøv å logge på igjen.',
  'server': 'Serveren støtte på en feil. Oppdater siden og prøv på nytt.',
  'unknown': 'Det oppstod en uventet intern feil. Prøv igjen.',
  'link-too-old': 'Du har tilgang til en lenke som er utløpt eller tidligere brukt.',
  'form-not-shown': 'Det oppstod en uventet intern feil. Prøv igjen.',
  'answer-of-no-use': 'Serveren returnerte et uventet svar. Oppdater siden og prøv på nytt.',
};
