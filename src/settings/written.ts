// Settings as the page's author wrote them, without what does not count. What is wrong with them is found out by the code that is fetched.

export const writtenIssuer = (text: string): string => text.trim().replace(/\/+$/, '');
