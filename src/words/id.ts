import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Masuk',
  'sign-out': 'Keluar',
  'try-again': 'Coba lagi',
  'hosted-page': 'Masuk di halaman Okta',
  'step-up': 'Masuk sekali lagi untuk melanjutkan.',
  'cancel': 'Batalkan',
  'checking': 'Memeriksa status masuk Anda…',
  'loading': 'Memuat formulir masuk…',
  'signing-in': 'Masuk...',
  'one-moment': 'Mohon tunggu…',
  'signed-in-as': 'Masuk sebagai {0}.',
  'configuration': 'Fitur masuk tidak diatur dengan benar di halaman ini.',
  'insecure-context': 'Untuk masuk diperlukan halaman yang aman (https).',
  'unsupported-browser':
    'Browser ini terlalu usang untuk masuk di sini. Gunakan browser versi terbaru.',
  'widget-load-failed': 'Formulir masuk tidak dapat dimuat. Periksa koneksi dan coba lagi.',
  'network': 'Tidak dapat terhubung ke server. Periksa koneksi jaringan Anda.',
  'origin-not-trusted': 'Masuk dari alamat halaman ini tidak diizinkan.',
  'rate-limited': 'Terlalu banyak upaya. Coba lagi nanti.',
  'access-denied': 'Proses masuk dibatalkan atau tidak diizinkan.',
  'state-mismatch': 'Proses masuk tersebut tidak dimulai di sini. Silakan masuk kembali.',
  'transaction-missing': 'Sesi Anda telah berakhir. Silakan coba masuk kembali.',
  'code-rejected': 'Sesi Anda telah berakhir. Silakan coba masuk kembali.',
  'clock-skew': 'Tidak dapat masuk. Harap periksa apakah jam perangkat Anda akurat dan coba lagi.',
  'token-invalid': 'Respons dari layanan masuk tidak dapat diverifikasi. Silakan masuk kembali.',
  'storage-unavailable':
    'Cookie dinonaktifkan di browser Anda. Silakan aktifkan Cookie dan segarkan halaman ini.',
  'popup-blocked': 'Browser memblokir jendela untuk masuk.',
  'renewal-failed': 'Sesi masuk tidak dapat diperbarui.',
  'session-expired': 'Sesi Anda telah berakhir. Silakan coba masuk kembali.',
  'server': 'Server mengalami kesalahan. Silakan segarkan halaman dan coba lagi.',
  'unknown': 'Terjadi kesalahan internal yang tidak terduga. Silakan coba lagi.',
  'link-too-old':
    'Anda telah mengakses tautan yang telah kedaluwarsa atau telah digunakan sebelumnya.',
  'form-not-shown': 'Terjadi kesalahan internal yang tidak terduga. Silakan coba lagi.',
  'another-user': 'Pengguna lain sedang masuk di sini. Keluar untuk mengganti pengguna.',
  'answer-of-no-use':
    'Server memberikan tanggapan yang tidak terduga. Silakan segarkan halaman dan coba lagi.',
};
