import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Hasi saioa',
  'sign-out': 'Amaitu saioa',
  'try-again': 'Saiatu berriro',
  'hosted-page': 'Hasi saioa Oktaren orrian',
  'step-up': 'Hasi saioa berriro jarraitzeko.',
  'cancel': 'Utzi',
  'checking': 'Zure saioa egiaztatzen…',
  'loading': 'Saioa hasteko formularioa kargatzen…',
  'signing-in': 'Saioa hasten...',
  'one-moment': 'Une bat…',
  'signed-in-as': '{0} gisa hasi duzu saioa.',
  'configuration': 'Saio-hasiera ez dago behar bezala konfiguratuta orri honetan.',
  'insecure-context': 'Saioa hasteko, orri seguru bat (https) behar da.',
  'unsupported-browser':
    'Arakatzaile hau zaharregia da hemen saioa hasteko. Erabili bertsio berriago bat.',
  'widget-load-failed':
    'Ezin izan da saioa hasteko formularioa kargatu. Egiaztatu konexioa eta saiatu berriro.',
  'network': 'Ezin da zerbitzarira konektatu. Egiaztatu sarera konektatuta zaudela.',
  'origin-not-trusted': 'Ez dago baimenduta orri honen helbidetik saioa hastea.',
  'rate-limited': 'Saiakera gehiegi. Saiatu berriro geroago.',
  'access-denied': 'Saio-hasiera bertan behera utzi da edo ez dago baimenduta.',
  'state-mismatch': 'Saio hori ez da hemen hasi. Hasi saioa berriro.',
  'transaction-missing': 'Saioa iraungi egin da. Saiatu berriro saioa hasten.',
  'code-rejected': 'Saioa iraungi egin da. Saiatu berriro saioa hasten.',
  'clock-skew':
    'Ezin da saioa hasi. Egiaztatu zure gailuaren erlojua zehatza dela eta saiatu berriro.',
  'token-invalid':
    'Ezin izan da saioa hasteko zerbitzuaren erantzuna egiaztatu. Hasi saioa berriro.',
  'storage-unavailable':
    'Cookieak desgaituta daude zure arakatzailean. Gaitu cookieak eta freskatu orri hau.',
  'popup-blocked': 'Nabigatzaileak saioa hasteko leihoa blokeatu du.',
  'renewal-failed': 'Ezin izan da saioa berritu.',
  'session-expired': 'Saioa iraungi egin da. Saiatu berriro saioa hasten.',
  'server': 'Errore bat gertatu da zerbitzarian. Freskatu orria eta saiatu berriro.',
  'unknown': 'Ustekabeko barne-errore bat gertatu da. Saiatu berriro.',
  'link-too-old': 'Iraungita edo lehenago erabilita dagoen esteka batean sartu zara.',
  'form-not-shown': 'Ustekabeko barne-errore bat gertatu da. Saiatu berriro.',
  'another-user':
    'Beste erabiltzaile batek hasi du saioa hemen. Amaitu saioa erabiltzailea aldatzeko.',
  'answer-of-no-use':
    'Zerbitzariak ustekabeko erantzun bat itzuli du. Freskatu orria eta saiatu berriro.',
};
