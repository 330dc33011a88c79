import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Connexion',
  'sign-out': 'Se déconnecter',
  'try-again': 'Réessayer',
  'hosted-page': 'Se connecter sur la page d’Okta',
  'step-up': 'Connectez-vous à nouveau pour continuer.',
  'cancel': 'Annuler',
  'checking': 'Vérification de votre connexion…',
  'loading': 'Chargement du formulaire de connexion…',
  'signing-in': 'Connexion en cours…',
  'one-moment': 'Un instant…',
  'signed-in-as': 'Connecté en tant que {0}.',
  'configuration': 'La connexion n’est pas configurée correctement sur cette page.',
  'insecure-context': 'La connexion nécessite une page sécurisée (https).',
  'unsupported-browser':
    'Ce navigateur est trop ancien pour se connecter ici. Veuillez en utiliser un plus récent.',
  'widget-load-failed':
    'Impossible de charger le formulaire de connexion. Veuillez vérifier votre connexion réseau et réessayer.',
  'network': 'Impossible de se connecter au serveur. Veuillez vérifier votre connexion réseau.',
  'origin-not-trusted': 'La connexion n’est pas autorisée depuis l’adresse de cette page.',
  'rate-limited': 'Trop de tentatives. Veuillez réessayer ultérieurement.',
  'access-denied': 'La connexion a été annulée ou n’est pas autorisée.',
  'state-mismatch': 'Cette connexion n’a pas été lancée ici. Veuillez vous connecter à nouveau.',
  'transaction-missing': 'Votre session a expiré. Veuillez réessayer de vous connecter.',
  'code-rejected': 'Votre session a expiré. Veuillez réessayer de vous connecter.',
  'clock-skew':
    "Connexion impossible. Veuillez vérifier que le réglage de l'horloge sur votre appareil est exact et réessayez.",
  'token-invalid':
    'La réponse du service de connexion n’a pas pu être vérifiée. Veuillez vous connecter à nouveau.',
  'storage-unavailable':
    'Les cookies sont désactivés sur votre navigateur. Veuillez activer les cookies et actualiser cette page.',
  'popup-blocked': 'Le navigateur a bloqué la fenêtre de connexion.',
  'renewal-failed': 'La connexion n’a pas pu être renouvelée.',
  'session-expired': 'Votre session a expiré. Veuillez réessayer de vous connecter.',
  'server': 'Le serveur a rencontré une erreur. Veuillez actualiser la page, puis réessayez.',
  'unknown': "Une erreur interne inattendue s'est produite. Veuillez réessayer.",
  'link-too-old': 'Vous avez accédé à un lien qui est expiré ou qui a été précédemment utilisé.',
  'form-not-shown': "Une erreur interne inattendue s'est produite. Veuillez réessayer.",
  'another-user':
    'Un autre utilisateur est connecté ici. Déconnectez-vous pour changer d’utilisateur.',
  'answer-of-no-use':
    'Le serveur a renvoyé une réponse inattendue. Veuillez actualiser la page, puis réessayez.',
};
