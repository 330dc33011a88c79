const PREFIX = 'An answer of the sign-in service was refused. ';

/** An answer that is not what it should be. It has to be thrown where auth-js asks, which keeps only the text of it (http/request, 7.14.5). */
export const refusedAnswer = (fault: string): Error => new Error(PREFIX + fault);

/** @param path of the endpoint that was asked */
export const refusedRedirect = (path: string): Error =>
  refusedAnswer(`${path} answered with a redirect, which is not followed.`);

/** @param url that an answer leads to; only its origin is told */
export const refusedAddress = (url: string): Error =>
  refusedAnswer(
    `It leads to ${url.split('/', 3).join('/')}, which is not of the origin of \`issuer\`.`,
  );

/** Whether `message` is that of a {@link refusedAnswer}, whatever became of it meanwhile. */
export const isRefusedAnswer = (message: string): boolean => message.startsWith(PREFIX);
