/**
 * `GET /api/messages`: what the access token is for.
 * @returns {import('express').RequestHandler}
 */
export function messages() {
  return (_request, response) => {
    response.json({
      messages: [
        { date: '2024-05-02T08:30:00Z', text: 'I am a robot.' },
        { date: '2024-05-02T07:30:00Z', text: 'Hello, world!' },
      ],
    });
  };
}
