import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Bejelentkezés',
  'sign-out': 'Kijelentkezés',
  'try-again': 'Próbálja újra',
  'hosted-page': 'Bejelentkezés az Okta oldalán',
  'step-up': 'A folytatáshoz jelentkezzen be újra.',
  'cancel': 'Mégse',
  'checking': 'A bejelentkezés ellenőrzése…',
  'loading': 'A bejelentkezési űrlap betöltése…',
  'signing-in': 'Bejelentkezés…',
  'one-moment': 'Egy pillanat…',
  'signed-in-as': 'Bejelentkezve: {0}.',
  'configuration': 'A bejelentkezés nincs megfelelően beállítva ezen az oldalon.',
  'insecure-context': 'A bejelentkezéshez biztonságos (https) oldal szükséges.',
  'unsupported-browser': 'Ez a böngésző túl régi a bejelentkezéshez. Használjon újabbat.',
  'widget-load-failed':
    'A bejelentkezési űrlapot nem sikerült betölteni. Ellenőrizze a kapcsolatot, és próbálja újra.',
  'network': 'Nem sikerült csatlakozni a kiszolgálóhoz. Ellenőrizze a hálózati kapcsolatot.',
  'origin-not-trusted': 'Erről a címről nem engedélyezett a bejelentkezés.',
  'rate-limited': 'Túl sok kísérlet. Próbálkozzon újra később.',
  'access-denied': 'A bejelentkezést megszakították, vagy nem engedélyezett.',
  'state-mismatch': 'Ez a bejelentkezés nem itt kezdődött. Jelentkezzen be újra.',
  'transaction-missing': 'A munkamenete lejárt. Próbáljon meg újból bejelentkezni.',
  'code-rejected': 'A munkamenete lejárt. Próbáljon meg újból bejelentkezni.',
  'clock-skew':
    'A bejelentkezés nem sikerült. Kérjük, ellenőrizze, hogy az eszköz órája pontos-e, majd próbálkozzon újra.',
  'token-invalid':
    'A bejelentkezési szolgáltatás válaszát nem sikerült ellenőrizni. Jelentkezzen be újra.',
  'storage-unavailable':
    'A böngészőjében le vannak tiltva a cookie-k. Engedélyezze a cookie-kat, majd frissítse az oldalt.',
  'popup-blocked': 'A böngésző letiltotta a bejelentkezési ablakot.',
  'renewal-failed': 'A bejelentkezést nem sikerült megújítani.',
  'session-expired': 'A munkamenete lejárt. Próbáljon meg újból bejelentkezni.',
  'server': 'A kiszolgáló hibát észlelt. Frissítse az oldalt, és próbálja meg újból.',
  'unknown': 'Váratlan belső hiba történt. Próbálja újra.',
  'link-too-old':
    'Ön egy olyan hivatkozást nyitott meg, amely már lejárt, vagy korábban már használták.',
  'form-not-shown': 'Váratlan belső hiba történt. Próbálja újra.',
  'another-user':
    'Itt egy másik felhasználó van bejelentkezve. A felhasználóváltáshoz jelentkezzen ki.',
  'answer-of-no-use':
    'A kiszolgáló váratlan választ adott vissza. Frissítse az oldalt, és próbálja meg újból.',
};
