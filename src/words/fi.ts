import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Kirjaudu sisään',
  'sign-out': 'Kirjaudu ulos',
  'try-again': 'Yritä uudelleen',
  'hosted-page': 'Kirjaudu sisään Oktan sivulla',
  'step-up': 'Jatka kirjautumalla sisään uudelleen.',
  'cancel': 'Peruuta',
  'checking': 'Tarkistetaan kirjautumistasi…',
  'loading': 'Ladataan kirjautumislomaketta…',
  'signing-in': 'Kirjaudutaan sisään...',
  'one-moment': 'Hetkinen…',
  'signed-in-as': 'Kirjautunut sisään käyttäjänä {0}.',
  'configuration': 'Sisäänkirjautumista ei ole määritetty oikein tällä sivulla.',
  'insecure-context': 'Sisäänkirjautuminen edellyttää suojattua sivua (https).',
  'unsupported-browser':
    'Tämä selain on liian vanha sisäänkirjautumiseen. Käytä uudempaa selainta.',
  'widget-load-failed': 'Kirjautumislomaketta ei voitu ladata. Tarkista yhteys ja yritä uudelleen.',
  'network': 'Palvelimeen ei saada yhteyttä. Tarkista verkkoyhteys.',
  'origin-not-trusted': 'Sisäänkirjautumista tämän sivun osoitteesta ei sallita.',
  'rate-limited': 'Liian monta yritystä. Yritä myöhemmin uudelleen.',
  'access-denied': 'Sisäänkirjautuminen peruutettiin tai sitä ei sallita.',
  'state-mismatch': 'Tätä sisäänkirjautumista ei aloitettu täällä. Kirjaudu uudelleen sisään.',
  'transaction-missing': 'Istuntosi on vanhentunut. Yritä kirjautua uudelleen sisään.',
  'code-rejected': 'Istuntosi on vanhentunut. Yritä kirjautua uudelleen sisään.',
  'clock-skew':
    'Sisäänkirjautuminen epäonnistui. Tarkista, että laitteesi kello on tarkka, ja yritä uudelleen.',
  'token-invalid': 'Kirjautumispalvelun vastausta ei voitu vahvistaa. Kirjaudu uudelleen sisään.',
  'storage-unavailable':
    'Evästeet on laitettu pois päältä selaimessasi. Salli evästeet ja lataa tämä sivu uudelleen.',
  'popup-blocked': 'Selain esti kirjautumisikkunan.',
  'renewal-failed': 'Kirjautumista ei voitu uusia.',
  'session-expired': 'Istuntosi on vanhentunut. Yritä kirjautua uudelleen sisään.',
  'server': 'Palvelimessa tapahtui virhe. Päivitä sivu ja yritä uudelleen.',
  'unknown': 'On ilmennyt odottamaton sisäinen virhe. Yritä uudelleen.',
  'link-too-old': 'Olet painanut linkkiä, joka on vanhentunut tai jota on jo käytetty.',
  'form-not-shown': 'On ilmennyt odottamaton sisäinen virhe. Yritä uudelleen.',
  'another-user': 'Tässä on kirjautuneena toinen käyttäjä. Vaihda käyttäjää kirjautumalla ulos.',
  'answer-of-no-use':
    'Palvelin palautti odottamattoman vastauksen. Päivitä sivu ja yritä uudelleen.',
};
