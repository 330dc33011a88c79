import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Anmelden',
  'sign-out': 'Abmelden',
  'try-again': 'Noch einmal versuchen',
  'hosted-page': 'Auf der Seite von Okta anmelden',
  'step-up': 'Melden Sie sich noch einmal an, um fortzufahren.',
  'cancel': 'Abbrechen',
  'checking': 'Ihre Anmeldung wird überprüft…',
  'loading': 'Das Anmeldeformular wird geladen…',
  'signing-in': 'Anmeldung läuft...',
  'one-moment': 'Einen Moment…',
  'signed-in-as': 'Angemeldet als {0}.',
  'configuration': 'Die Anmeldung ist auf dieser Seite nicht richtig eingerichtet.',
  'insecure-context': 'Die Anmeldung erfordert eine sichere Seite (https).',
  'unsupported-browser':
    'Dieser Browser ist zu alt, um sich hier anzumelden. Bitte verwenden Sie einen aktuellen.',
  'widget-load-failed':
    'Das Anmeldeformular konnte nicht geladen werden. Bitte überprüfen Sie die Verbindung und versuchen Sie es erneut.',
  'network': 'Keine Verbindung zum Server möglich. Bitte überprüfen Sie Ihre Netzwerkverbindung.',
  'origin-not-trusted': 'Von der Adresse dieser Seite aus ist die Anmeldung nicht zulässig.',
  'rate-limited': 'Zu viele Versuche. Versuchen Sie es später erneut.',
  'access-denied': 'Die Anmeldung wurde abgebrochen oder ist nicht zulässig.',
  'state-mismatch': 'Diese Anmeldung wurde nicht hier begonnen. Bitte melden Sie sich erneut an.',
  'transaction-missing': 'Ihre Sitzung ist abgelaufen. Versuchen Sie erneut, sich anzumelden.',
  'code-rejected': 'Ihre Sitzung ist abgelaufen. Versuchen Sie erneut, sich anzumelden.',
  'clock-skew':
    'Anmeldung fehlgeschlagen. Bitte überprüfen Sie, ob die Uhrzeit Ihres Geräts korrekt eingestellt ist, und versuchen Sie es erneut.',
  'token-invalid':
    'Die Antwort des Anmeldediensts konnte nicht überprüft werden. Bitte melden Sie sich erneut an.',
  'storage-unavailable':
    'Cookies sind in Ihrem Browser deaktiviert. Bitte aktivieren Sie Cookies und laden Sie diese Seite neu.',
  'popup-blocked': 'Der Browser hat das Fenster für die Anmeldung blockiert.',
  'renewal-failed': 'Die Anmeldung konnte nicht erneuert werden.',
  'session-expired': 'Ihre Sitzung ist abgelaufen. Versuchen Sie erneut, sich anzumelden.',
  'server':
    'Bei diesem Server ist ein Fehler aufgetreten. Bitte laden Sie die Seite neu und versuchen Sie es dann erneut.',
  'unknown': 'Ein unerwarteter interner Fehler ist aufgetreten. Versuchen Sie es erneut.',
  'link-too-old':
    'Sie haben auf einen Link zugegriffen, der abgelaufen ist oder bereits verwendet wurde.',
  'form-not-shown': 'Ein unerwarteter interner Fehler ist aufgetreten. Versuchen Sie es erneut.',
  'another-user':
    'Hier ist ein anderer Benutzer angemeldet. Melden Sie sich ab, um den Benutzer zu wechseln.',
  'answer-of-no-use':
    'Der Server hat eine unerwartete Antwort zurückgegeben. Bitte laden Sie die Seite neu und versuchen Sie es dann erneut.',
};
