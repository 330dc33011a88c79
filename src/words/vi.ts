import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Đăng nhập',
  'sign-out': 'Đăng xuất',
  'try-again': 'Thử lại',
  'hosted-page': 'Đăng nhập trên trang của Okta',
  'step-up': 'Đăng nhập lại để tiếp tục.',
  'cancel': 'Hủy',
  'checking': 'Đang kiểm tra trạng thái đăng nhập của bạn…',
  'loading': 'Đang tải biểu mẫu đăng nhập…',
  'signing-in': 'Đang đăng nhập...',
  'one-moment': 'Vui lòng đợi…',
  'signed-in-as': 'Đã đăng nhập với tên {0}.',
  'configuration': 'Tính năng đăng nhập chưa được thiết lập đúng trên trang này.',
  'insecure-context': 'Cần có trang bảo mật (https) để đăng nhập.',
  'unsupported-browser':
    'Trình duyệt này quá cũ để đăng nhập tại đây. Vui lòng dùng phiên bản mới hơn.',
  'widget-load-failed': 'Không thể tải biểu mẫu đăng nhập. Vui lòng kiểm tra kết nối và thử lại.',
  'network': 'Không thể kết nối với máy chủ. Vui lòng kiểm tra kết nối mạng.',
  'origin-not-trusted': 'Không được phép đăng nhập từ địa chỉ của trang này.',
  'rate-limited': 'Quá nhiều lần thử. Vui lòng thử lại sau.',
  'access-denied': 'Việc đăng nhập đã bị hủy hoặc không được phép.',
  'state-mismatch': 'Lần đăng nhập đó không được bắt đầu tại đây. Vui lòng đăng nhập lại.',
  'transaction-missing': 'Phiên truy cập của bạn đã hết hạn. Vui lòng cố gắng đăng nhập lại.',
  'code-rejected': 'Phiên truy cập của bạn đã hết hạn. Vui lòng cố gắng đăng nhập lại.',
  'clock-skew':
    'Không thể đăng nhập. Vui lòng kiểm tra để đảm bảo đồng hồ trên thiết bị của bạn chạy chính xác và thử lại.',
  'token-invalid': 'Không thể xác minh phản hồi của dịch vụ đăng nhập. Vui lòng đăng nhập lại.',
  'storage-unavailable':
    'Đã tắt cookie trên trình duyệt của bạn. Vui lòng bật Cookie và làm mới trang này.',
  'popup-blocked': 'Trình duyệt đã chặn cửa sổ đăng nhập.',
  'renewal-failed': 'Không thể gia hạn phiên đăng nhập.',
  'session-expired': 'Phiên truy cập của bạn đã hết hạn. Vui lòng cố gắng đăng nhập lại.',
  'server': 'Máy chủ bị lỗi. Vui lòng làm mới trang và thử lại.',
  'unknown': 'Đã xảy ra lỗi nội bộ ngoài dự kiến. Vui lòng thử lại.',
  'link-too-old': 'Bạn vừa truy cập liên kết đã hết hạn hoặc đã được sử dụng trước đó.',
  'form-not-shown': 'Đã xảy ra lỗi nội bộ ngoài dự kiến. Vui lòng thử lại.',
  'another-user': 'Một người dùng khác đang đăng nhập tại đây. Đăng xuất để đổi người dùng.',
  'answer-of-no-use':
    'Máy chủ đã trả về phản hồi không mong đợi. Vui lòng làm mới trang và thử lại.',
};
