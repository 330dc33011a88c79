import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Zaloguj się',
  'sign-out': 'Wyloguj',
  'try-again': 'Spróbuj ponownie',
  'hosted-page': 'Zaloguj się na stronie Okta',
  'step-up': 'Zaloguj się ponownie, aby kontynuować.',
  'cancel': 'Anuluj',
  'checking': 'Sprawdzanie logowania…',
  'loading': 'Ładowanie formularza logowania…',
  'signing-in': 'Logowanie...',
  'one-moment': 'Chwileczkę…',
  'signed-in-as': 'Zalogowano jako {0}.',
  'configuration': 'Logowanie nie jest poprawnie skonfigurowane na tej stronie.',
  'insecure-context': 'Logowanie wymaga bezpiecznej strony (https).',
  'unsupported-browser':
    'Ta przeglądarka jest zbyt stara, aby się tu zalogować. Użyj aktualnej wersji.',
  'widget-load-failed':
    'Nie udało się załadować formularza logowania. Sprawdź połączenie i spróbuj ponownie.',
  'network': 'Nie można połączyć się z serwerem. Sprawdź połączenie sieciowe.',
  'origin-not-trusted': 'Logowanie z adresu tej strony jest niedozwolone.',
  'rate-limited': 'Zbyt wiele prób. Spróbuj ponownie później.',
  'access-denied': 'Logowanie zostało anulowane lub jest niedozwolone.',
  'state-mismatch': 'To logowanie nie zostało rozpoczęte tutaj. Zaloguj się ponownie.',
  'transaction-missing': 'Sesja wygasła. Spróbuj zalogować się ponownie.',
  'code-rejected': 'Sesja wygasła. Spróbuj zalogować się ponownie.',
  'clock-skew':
    'Nie można się zalogować. Sprawdź, czy zegar urządzenia jest dokładny i spróbuj ponownie.',
  'token-invalid': 'Nie udało się zweryfikować odpowiedzi usługi logowania. Zaloguj się ponownie.',
  'storage-unavailable':
    'Twoja przeglądarka nie obsługuje plików cookies. Włącz obsługę plików cookies i odśwież stronę.',
  'popup-blocked': 'Przeglądarka zablokowała okno logowania.',
  'renewal-failed': 'Nie udało się odnowić logowania.',
  'session-expired': 'Sesja wygasła. Spróbuj zalogować się ponownie.',
  'server': 'Serwer napotkał błąd. Odśwież stronę i spróbuj ponownie.',
  'unknown': 'Wystąpił nieoczekiwany błąd wewnętrzny. Spróbuj ponownie.',
  'link-too-old': 'Korzystasz z łącza, które wygasło lub zostało wcześniej wykorzystane.',
  'form-not-shown': 'Wystąpił nieoczekiwany błąd wewnętrzny. Spróbuj ponownie.',
  'another-user': 'Zalogowany jest tu inny użytkownik. Wyloguj się, aby zmienić użytkownika.',
  'answer-of-no-use': 'Serwer zwrócił nieoczekiwaną odpowiedź. Odśwież stronę i spróbuj ponownie.',
};
