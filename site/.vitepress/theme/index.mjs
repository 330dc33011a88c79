import DefaultTheme from 'vitepress/theme';
import FirstPage from './first-page.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => app.component('first-page', FirstPage),
};
