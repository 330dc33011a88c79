import { problemPage } from './pages/problem-page.js';

/** @typedef {import('express').Request} Request */
/** @typedef {import('express').Response} Response */

/**
 * @param {Request} _request
 * @param {Response} response
 */
export function notFound(_request, response) {
  response
    .status(404)
    .send(
      problemPage({ title: 'There is no such page', text: 'The address may have a typing error.' }),
    );
}

/**
 * Express knows by the four parameters that this takes errors.
 * @param {unknown} error
 * @param {Request} _request
 * @param {Response} response
 * @param {import('express').NextFunction} _next
 */
export function failed(error, _request, response, _next) {
  logFailure('A request failed', error);
  response.status(500).send(
    problemPage({
      title: 'That did not work',
      text: 'The fault is on our side. Please try again in a moment.',
    }),
  );
}

/**
 * The message and no more: an SDK's error carries the whole request, with codes, tokens and the client's secret.
 * @param {string} what
 * @param {unknown} error
 */
export function logFailure(what, error) {
  console.error(
    `${what}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
  );
}
