import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Daftar masuk',
  'sign-out': 'Daftar Keluar',
  'try-again': 'Cuba lagi',
  'hosted-page': 'Daftar masuk di halaman Okta',
  'step-up': 'Log masuk sekali lagi untuk meneruskan.',
  'cancel': 'Batal',
  'checking': 'Memeriksa daftar masuk anda…',
  'loading': 'Memuatkan borang daftar masuk…',
  'signing-in': 'Mendaftar masuk...',
  'one-moment': 'Sila tunggu sebentar…',
  'signed-in-as': 'Telah mendaftar masuk sebagai {0}.',
  'configuration': 'Daftar masuk tidak disediakan dengan betul pada halaman ini.',
  'insecure-context': 'Daftar masuk memerlukan halaman yang selamat (https).',
  'unsupported-browser':
    'Pelayar ini terlalu usang untuk mendaftar masuk di sini. Sila gunakan versi terkini.',
  'widget-load-failed':
    'Borang daftar masuk tidak dapat dimuatkan. Sila semak sambungan dan cuba lagi.',
  'network': 'Tidak dapat menyambung kepada pelayan. Sila semak sambungan rangkaian anda.',
  'origin-not-trusted': 'Daftar masuk tidak dibenarkan daripada alamat halaman ini.',
  'rate-limited': 'Terlalu banyak percubaan. Cuba lagi kemudian.',
  'access-denied': 'Daftar masuk telah dibatalkan atau tidak dibenarkan.',
  'state-mismatch': 'Daftar masuk itu tidak dimulakan di sini. Sila daftar masuk semula.',
  'transaction-missing': 'Sesi anda telah tamat tempoh. Sila cuba daftar masuk semula.',
  'code-rejected': 'Sesi anda telah tamat tempoh. Sila cuba daftar masuk semula.',
  'clock-skew':
    'Tidak dapat mendaftar masuk. Sila semak sama ada jam peranti anda adalah tepat dan cuba lagi.',
  'token-invalid':
    'Respons perkhidmatan daftar masuk tidak dapat disahkan. Sila daftar masuk semula.',
  'storage-unavailable':
    'Kuki dinyahdayakan pada pelayar anda. Sila dayakan Kuki dan segarkan semula halaman ini.',
  'popup-blocked': 'Pelayar telah menyekat tetingkap log masuk.',
  'renewal-failed': 'Daftar masuk tidak dapat diperbaharui.',
  'session-expired': 'Sesi anda telah tamat tempoh. Sila cuba daftar masuk semula.',
  'server': 'Pelayan mengalami ralat. Sila segarkan semula halaman dan cuba lagi.',
  'unknown': 'Terdapat ralat dalaman yang tidak dijangka. Sila cuba lagi.',
  'link-too-old':
    'Anda telah mengakses pautan yang sudah tamat tempoh atau sudah digunakan sebelum ini.',
  'form-not-shown': 'Terdapat ralat dalaman yang tidak dijangka. Sila cuba lagi.',
  'another-user': 'Pengguna lain telah log masuk di sini. Log keluar untuk menukar pengguna.',
  'answer-of-no-use':
    'Pelayan membalas dengan respons yang tidak dijangka. Sila segarkan semula halaman dan cuba lagi.',
};
