import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Logga in',
  'sign-out': 'Logga ut',
  'try-again': 'Försök igen',
  'hosted-page': 'Logga in på Oktas sida',
  'step-up': 'Logga in en gång till för att fortsätta.',
  'cancel': 'Annullera',
  'checking': 'Kontrollerar din inloggning…',
  'loading': 'Läser in inloggningsformuläret…',
  'signing-in': 'Loggar in ...',
  'one-moment': 'Ett ögonblick…',
  'signed-in-as': 'Inloggad som {0}.',
  'configuration': 'Inloggningen är inte korrekt konfigurerad på den här sidan.',
  'insecure-context': 'Inloggning kräver en säker sida (https).',
  'unsupported-browser':
    'Den här webbläsaren är för gammal för att logga in här. Använd en aktuell version.',
  'widget-load-failed':
    'Inloggningsformuläret kunde inte läsas in. Kontrollera anslutningen och försök igen.',
  'network': 'Kunde inte ansluta till servern. Kontrollera din nätverksanslutning.',
  'origin-not-trusted': 'Inloggning är inte tillåten från den här sidans adress.',
  'rate-limited': 'För många försök. Försök igen senare.',
  'access-denied': 'Inloggningen avbröts eller är inte tillåten.',
  'state-mismatch': 'Den inloggningen påbörjades inte här. Logga in igen.',
  'transaction-missing': 'Din session har gått ut. Vänligen försök att logga in igen.',
  'code-rejected': 'Din session har gått ut. Vänligen försök att logga in igen.',
  'clock-skew': 'Kunde inte logga in. Kontrollera att enhetens klocka är korrekt och försök igen.',
  'token-invalid': 'Svaret från inloggningstjänsten kunde inte verifieras. Logga in igen.',
  'storage-unavailable':
    'Cookies är inaktiverade i din webbläsare. Vänligen aktivera Cookies och uppdatera sidan.',
  'popup-blocked': 'Webbläsaren blockerade inloggningsfönstret.',
  'renewal-failed': 'Inloggningen kunde inte förnyas.',
  'session-expired': 'Din session har gått ut. Vänligen försök att logga in igen.',
  'server': 'Ett serverfel uppstod. Uppdatera sidan och försök igen.',
  'unknown': 'Det fanns ett oväntat internt fel. Försök igen.',
  'link-too-old':
    'Du försöker få åtkomst till en länk som har upphört att gälla eller som har använts tidigare.',
  'form-not-shown': 'Det fanns ett oväntat internt fel. Försök igen.',
  'another-user': 'En annan användare är inloggad här. Logga ut för att byta användare.',
  'answer-of-no-use': 'Servern returnerade ett oväntat svar. Uppdatera sidan och försök igen.',
};
