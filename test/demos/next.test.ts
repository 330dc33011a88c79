import { testDemo } from './support/test-demo.js';
import { testNextPage } from './support/test-next-page.js';

testDemo('next');
testNextPage();
