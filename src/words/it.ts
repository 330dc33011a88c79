import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Accedi',
  'sign-out': 'Esci',
  'try-again': 'Riprova',
  'hosted-page': 'Accedi nella pagina di Okta',
  'step-up': 'Accedi di nuovo per continuare.',
  'cancel': 'Annulla',
  'checking': 'Verifica dell’accesso in corso…',
  'loading': 'Caricamento del modulo di accesso…',
  'signing-in': 'Accesso in corso...',
  'one-moment': 'Un momento…',
  'signed-in-as': 'Accesso eseguito come {0}.',
  'configuration': 'L’accesso non è configurato correttamente in questa pagina.',
  'insecure-context': 'L’accesso richiede una pagina sicura (https).',
  'unsupported-browser': 'Questo browser è troppo vecchio per accedere qui. Usane uno aggiornato.',
  'widget-load-failed':
    'Impossibile caricare il modulo di accesso. Verifica la connessione e riprova.',
  'network': 'Impossibile connettersi al server. Verifica la tua connessione di rete.',
  'origin-not-trusted': 'L’accesso non è consentito dall’indirizzo di questa pagina.',
  'rate-limited': 'Troppi tentativi. Riprova più tardi.',
  'access-denied': 'L’accesso è stato annullato o non è consentito.',
  'state-mismatch': 'Questo accesso non è stato avviato qui. Esegui di nuovo l’accesso.',
  'transaction-missing': "Sessione scaduta. Prova a eseguire di nuovo l'accesso.",
  'code-rejected': "Sessione scaduta. Prova a eseguire di nuovo l'accesso.",
  'clock-skew':
    "Impossibile accedere. Verifica che l'orologio del tuo dispositivo sia preciso e riprova.",
  'token-invalid':
    'Impossibile verificare la risposta del servizio di accesso. Esegui di nuovo l’accesso.',
  'storage-unavailable':
    'I cookie sono disabilitati nel tuo browser. Abilita i cookie e aggiorna questa pagina.',
  'popup-blocked': 'Il browser ha bloccato la finestra di accesso.',
  'renewal-failed': 'Impossibile rinnovare l’accesso.',
  'session-expired': "Sessione scaduta. Prova a eseguire di nuovo l'accesso.",
  'server': 'Il server ha riscontrato un errore. Aggiorna la pagina e riprova.',
  'unknown': 'Si è verificato un errore interno imprevisto. Riprova.',
  'link-too-old':
    "Hai eseguito l'accesso a un link che è scaduto o che è stato usato in precedenza.",
  'form-not-shown': 'Si è verificato un errore interno imprevisto. Riprova.',
  'another-user': 'Qui ha eseguito l’accesso un altro utente. Disconnettiti per cambiare utente.',
  'answer-of-no-use':
    'Il server ha restituito una risposta inattesa. Aggiorna la pagina e riprova.',
};
