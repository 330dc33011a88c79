import { filePages } from '../lib/file-pages.mjs';

export default {
  paths: () => filePages().map(({ page, content }) => ({ params: { path: page }, content })),
};
