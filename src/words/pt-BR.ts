import type { Words } from './words.js';

export const words: Words = {
  'sign-in': 'Fazer login',
  'sign-out': 'Sair',
  'try-again': 'Tentar novamente',
  'hosted-page': 'Fazer login na página da Okta',
  'step-up': 'Entre mais uma vez para continuar.',
  'cancel': 'Cancelar',
  'checking': 'Verificando seu login…',
  'loading': 'Carregando o formulário de login…',
  'signing-in': 'Fazendo login...',
  'one-moment': 'Um momento…',
  'signed-in-as': 'Login feito como {0}.',
  'configuration': 'O login não está configurado corretamente nesta página.',
  'insecure-context': 'O login requer uma página segura (https).',
  'unsupported-browser':
    'Este navegador é muito antigo para fazer login aqui. Use uma versão atual.',
  'widget-load-failed':
    'Não foi possível carregar o formulário de login. Verifique a conexão e tente novamente.',
  'network': 'Não foi possível conectar ao servidor. Verifique sua conexão com a internet.',
  'origin-not-trusted': 'O login não é permitido a partir do endereço desta página.',
  'rate-limited': 'Muitas tentativas. Tente novamente mais tarde.',
  'access-denied': 'O login foi cancelado ou não é permitido.',
  'state-mismatch': 'Esse login não foi iniciado aqui. Faça login novamente.',
  'transaction-missing': 'Sua sessão expirou. Tente fazer login novamente.',
  'code-rejected': 'Sua sessão expirou. Tente fazer login novamente.',
  'clock-skew':
    'Não foi possível fazer login. Verifique se o relógio do seu dispositivo está correto e tente novamente.',
  'token-invalid':
    'Não foi possível verificar a resposta do serviço de login. Faça login novamente.',
  'storage-unavailable':
    'Os cookies foram desativados no navegador. Ative os cookies e atualize esta página.',
  'popup-blocked': 'O navegador bloqueou a janela de login.',
  'renewal-failed': 'Não foi possível renovar o login.',
  'session-expired': 'Sua sessão expirou. Tente fazer login novamente.',
  'server': 'O servidor encontrou um erro. Atualize a página e tente novamente.',
  'unknown': 'Ocorreu um erro interno inesperado. Tente novamente.',
  'link-too-old': 'Você acessou um link que expirou ou foi usado anteriormente.',
  'form-not-shown': 'Ocorreu um erro interno inesperado. Tente novamente.',
  'another-user': 'Outro usuário está conectado aqui. Saia para trocar de usuário.',
  'answer-of-no-use':
    'O servidor retornou uma resposta inesperada. Atualize a página e tente novamente.',
};
