import type { Words } from './words.js';

export const words: Words = {
  'sign-in': '로그인',
  'sign-out': '로그아웃',
  'try-again': '다시 시도',
  'hosted-page': 'Okta 페이지에서 로그인',
  'checking': '로그인 상태를 확인하는 중…',
  'loading': '로그인 양식을 불러오는 중…',
  'signing-in': '로그인 중...',
  'one-moment': '잠시만 기다려 주십시오…',
  'signed-in-as': '{0}(으)로 로그인했습니다.',
  'configuration': '이 페이지에는 로그인이 올바르게 설정되어 있지 않습니다.',
  'insecure-context': '로그인하려면 보안 페이지(https)가 필요합니다.',
  'unsupported-browser':
    '이 브라우저는 너무 오래되어 여기에서 로그인할 수 없습니다. 최신 브라우저를 사용하십시오.',
  'widget-load-failed': '로그인 양식을 불러올 수 없습니다. 연결을 확인하고 다시 시도하십시오.',
  'network': '서버에 연결할 수 없습니다. 네트워크 연결 상태를 확인해 주십시오.',
  'origin-not-trusted': '이 페이지의 주소에서는 로그인이 허용되지 않습니다.',
  'rate-limited': '시도 횟수를 초과했습니다. 나중에 다시 시도하십시오.',
  'access-denied': '로그인이 취소되었거나 허용되지 않습니다.',
  'state-mismatch': '해당 로그인은 여기에서 시작되지 않았습니다. 다시 로그인하십시오.',
  'transaction-missing': '세션이 만료되었습니다. 다시 로그인을 시도하십시오.',
  'code-rejected': '세션이 만료되었습니다. 다시 로그인을 시도하십시오.',
  'clock-skew': '로그인할 수 없습니다. 기기의 시계가 정확한지 확인하고 다시 시도하십시오.',
  'token-invalid': '로그인 서비스의 응답을 확인할 수 없습니다. 다시 로그인하십시오.',
  'storage-unavailable':
    '브라우저에서 쿠키가 비활성화되어 있습니다. 쿠키를 활성화하고 이 페이지를 새로 고치십시오.',
  'renewal-failed': '로그인을 갱신할 수 없습니다.',
  'session-expired': '세션이 만료되었습니다. 다시 로그인을 시도하십시오.',
  'server': '서버에 오류가 발생했습니다. 페이지를 새로 고치고 다시 시도하십시오.',
  'unknown': '예기치 않은 내부 오류가 발생했습니다. 다시 시도하십시오.',
  'link-too-old': '만료되었거나 이전에 사용된 링크에 액세스했습니다.',
  'form-not-shown': '예기치 않은 내부 오류가 발생했습니다. 다시 시도하십시오.',
  'answer-of-no-use':
    '서버에서 예상치 못한 응답이 반환되었습니다. 페이지를 새로 고치고 다시 시도하십시오.',
};
