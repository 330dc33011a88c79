import { testDemo } from './support/test-demo.js';

testDemo('vue');
