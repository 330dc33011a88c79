import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Iniciar sesión',
  'sign-out': 'Cerrar sesión',
  'try-again': 'Vuelva a intentarlo',
  'hosted-page': 'Iniciar sesión en la página de Okta',
  'step-up': 'Inicie sesión de nuevo para continuar.',
  'cancel': 'Cancelar',
  'checking': 'Comprobando su inicio de sesión…',
  'loading': 'Cargando el formulario de inicio de sesión…',
  'signing-in': 'Iniciando sesión...',
  'one-moment': 'Un momento…',
  'signed-in-as': 'Ha iniciado sesión como {0}.',
  'configuration': 'El inicio de sesión no está configurado correctamente en esta página.',
  'insecure-context': 'El inicio de sesión requiere una página segura (https).',
  'unsupported-browser':
    'Este navegador es demasiado antiguo para iniciar sesión aquí. Utilice uno actual.',
  'widget-load-failed':
    'No se pudo cargar el formulario de inicio de sesión. Compruebe la conexión y vuelva a intentarlo.',
  'network': 'No es posible conectarse al servidor. Compruebe su conexión de red.',
  'origin-not-trusted': 'No se permite iniciar sesión desde la dirección de esta página.',
  'rate-limited': 'Demasiados intentos. Vuelva a intentarlo más tarde.',
  'access-denied': 'El inicio de sesión se canceló o no está permitido.',
  'state-mismatch': 'Ese inicio de sesión no comenzó aquí. Vuelva a iniciar sesión.',
  'transaction-missing': 'Su sesión ha caducado. Vuelva a intentar iniciar sesión.',
  'code-rejected': 'Su sesión ha caducado. Vuelva a intentar iniciar sesión.',
  'clock-skew':
    'No se puede iniciar sesión. Verifique que el reloj de su dispositivo sea exacto y vuelva a intentarlo.',
  'token-invalid':
    'No se pudo verificar la respuesta del servicio de inicio de sesión. Vuelva a iniciar sesión.',
  'storage-unavailable':
    'Se desactivaron las cookies en su navegador. Actívelas y actualice la página.',
  'popup-blocked': 'El navegador ha bloqueado la ventana de inicio de sesión.',
  'renewal-failed': 'No se pudo renovar el inicio de sesión.',
  'session-expired': 'Su sesión ha caducado. Vuelva a intentar iniciar sesión.',
  'server': 'El servidor encontró un error. Actualice la página y vuelva a intentarlo.',
  'unknown': 'Se ha producido un error interno inesperado. Vuelva a intentarlo.',
  'link-too-old': 'Accedió a un vínculo que caducó o ya se utilizó.',
  'form-not-shown': 'Se ha producido un error interno inesperado. Vuelva a intentarlo.',
  'another-user': 'Aquí ha iniciado sesión otro usuario. Cierre la sesión para cambiar de usuario.',
  'answer-of-no-use':
    'El servidor produjo una respuesta inesperada. Actualice la página y vuelva a intentarlo.',
};
