import { session } from '$lib/session';
import { redirect } from '@sveltejs/kit';

// The browser alone knows the user.
export const ssr = false;

export async function load({ url: { pathname, search } }) {
	if ((await session.whenSettled()) === 'signed-in') return;
	redirect(307, `/login?${new URLSearchParams({ from: pathname + search })}`);
}
