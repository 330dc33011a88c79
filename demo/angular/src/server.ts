import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  isMainModule,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import express from 'express';
import { join } from 'node:path';

const app = express();
// Where the app is deployed, its own host names belong here.
const angular = new AngularNodeAppEngine({ allowedHosts: ['localhost'] });

app.use(express.static(join(import.meta.dirname, '../browser'), { maxAge: '1y', index: false, redirect: false }));
app.use((request, response, next) => {
  angular
    .handle(request)
    .then((rendered) => (rendered ? writeResponseToNodeResponse(rendered, response) : next()))
    .catch(next);
});

// Started by Node itself, and not by Angular's development server.
if (isMainModule(import.meta.url)) app.listen(Number(process.env['PORT'] ?? 4000), 'localhost');

export const reqHandler = createNodeRequestHandler(app);
