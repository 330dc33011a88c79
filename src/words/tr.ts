import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Oturum aç',
  'sign-out': 'Oturumu Kapat',
  'try-again': 'Tekrar dene',
  'hosted-page': 'Okta’nın sayfasında oturum aç',
  'step-up': 'Devam etmek için bir kez daha oturum açın.',
  'cancel': 'İptal',
  'checking': 'Oturumunuz kontrol ediliyor…',
  'loading': 'Oturum açma formu yükleniyor…',
  'signing-in': 'Oturum açılıyor...',
  'one-moment': 'Bir dakika…',
  'signed-in-as': '{0} olarak oturum açıldı.',
  'configuration': 'Bu sayfada oturum açma doğru yapılandırılmamış.',
  'insecure-context': 'Oturum açmak için güvenli bir sayfa (https) gerekir.',
  'unsupported-browser':
    'Bu tarayıcı burada oturum açmak için çok eski. Lütfen güncel bir tarayıcı kullanın.',
  'widget-load-failed':
    'Oturum açma formu yüklenemedi. Lütfen bağlantınızı kontrol edin ve tekrar deneyin.',
  'network': 'Sunucuya bağlanılamadı. Lütfen ağ bağlantınızı kontrol edin.',
  'origin-not-trusted': 'Bu sayfanın adresinden oturum açılmasına izin verilmiyor.',
  'rate-limited': 'Çok sayıda deneme. Daha sonra tekrar deneyin.',
  'access-denied': 'Oturum açma işlemi iptal edildi veya bu işleme izin verilmiyor.',
  'state-mismatch': 'Bu oturum açma işlemi burada başlatılmadı. Lütfen tekrar oturum açın.',
  'transaction-missing': 'Oturumunuz zaman aşımına uğradı. Lütfen tekrar oturum açmayı deneyin.',
  'code-rejected': 'Oturumunuz zaman aşımına uğradı. Lütfen tekrar oturum açmayı deneyin.',
  'clock-skew':
    'Oturum açılamıyor. Lütfen cihazınızın saatinin doğru olduğunu kontrol edin ve tekrar deneyin.',
  'token-invalid': 'Oturum açma hizmetinin yanıtı doğrulanamadı. Lütfen tekrar oturum açın.',
  'storage-unavailable':
    'Tarayıcınızda Çerezler devre dışı. Lütfen Çerezleri etkinleştirin ve bu sayfayı yenileyin.',
  'popup-blocked': 'Tarayıcı, oturum açma penceresini engelledi.',
  'renewal-failed': 'Oturum yenilenemedi.',
  'session-expired': 'Oturumunuz zaman aşımına uğradı. Lütfen tekrar oturum açmayı deneyin.',
  'server': 'Sunucu bir hatayla karşılaştı. Lütfen sayfayı yenileyin ve tekrar deneyin.',
  'unknown': 'Beklenmeyen bir iç hata oluştu. Lütfen tekrar deneyin.',
  'link-too-old': 'Süresi dolmuş veya daha önce kullanılmış bir bağlantıya eriştiniz.',
  'form-not-shown': 'Beklenmeyen bir iç hata oluştu. Lütfen tekrar deneyin.',
  'another-user':
    'Burada başka bir kullanıcının oturumu açık. Kullanıcı değiştirmek için oturumu kapatın.',
  'answer-of-no-use':
    'Sunucu beklenmedik bir yanıt döndürdü. Lütfen sayfayı yenileyin ve tekrar deneyin.',
};
