import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Přihlásit se',
  'sign-out': 'Odhlásit se',
  'try-again': 'Zkusit znovu',
  'hosted-page': 'Přihlásit se na stránce Okta',
  'step-up': 'Chcete-li pokračovat, přihlaste se znovu.',
  'cancel': 'Zrušit',
  'checking': 'Ověřování vašeho přihlášení…',
  'loading': 'Načítání přihlašovacího formuláře…',
  'signing-in': 'Přihlašování…',
  'one-moment': 'Okamžik…',
  'signed-in-as': 'Přihlášen uživatel {0}.',
  'configuration': 'Přihlašování na této stránce není správně nastaveno.',
  'insecure-context': 'Přihlášení vyžaduje zabezpečenou stránku (https).',
  'unsupported-browser':
    'Tento prohlížeč je pro přihlášení příliš starý. Použijte prosím aktuální.',
  'widget-load-failed':
    'Přihlašovací formulář se nepodařilo načíst. Zkontrolujte připojení a zkuste to znovu.',
  'network': 'Připojení k serveru nelze uskutečnit. Zkontrolujte vaše síťové připojení.',
  'origin-not-trusted': 'Z adresy této stránky není přihlášení povoleno.',
  'rate-limited': 'Příliš mnoho pokusů. Zkuste to znovu později.',
  'access-denied': 'Přihlášení bylo zrušeno nebo není povoleno.',
  'state-mismatch': 'Toto přihlášení nebylo zahájeno zde. Přihlaste se prosím znovu.',
  'transaction-missing': 'Platnost vaší relace vypršela. Zkuste se prosím přihlásit znovu.',
  'code-rejected': 'Platnost vaší relace vypršela. Zkuste se prosím přihlásit znovu.',
  'clock-skew':
    'Nejde se přihlásit. Zkontrolujte prosím, zda jsou hodiny vašeho zařízení přesně nastavené, a zkuste to znovu.',
  'token-invalid': 'Odpověď přihlašovací služby se nepodařilo ověřit. Přihlaste se prosím znovu.',
  'storage-unavailable':
    'Soubory cookie jsou ve vašem prohlížeči zakázané. Povolte prosím soubory cookie a obnovte tuto stránku.',
  'popup-blocked': 'Prohlížeč zablokoval okno pro přihlášení.',
  'renewal-failed': 'Přihlášení se nepodařilo obnovit.',
  'session-expired': 'Platnost vaší relace vypršela. Zkuste se prosím přihlásit znovu.',
  'server': 'Na serveru došlo k chybě. Obnovte stránku a zkuste to znovu.',
  'unknown': 'Došlo k neočekávané vnitřní chybě. Zkuste to prosím znovu.',
  'link-too-old': 'Použili jste odkaz, jehož platnost vypršela nebo již byl použit dříve.',
  'form-not-shown': 'Došlo k neočekávané vnitřní chybě. Zkuste to prosím znovu.',
  'another-user': 'Zde je přihlášen jiný uživatel. Chcete-li změnit uživatele, odhlaste se.',
  'answer-of-no-use': 'Server vrátil neočekávanou odpověď. Obnovte stránku a zkuste to znovu.',
};
