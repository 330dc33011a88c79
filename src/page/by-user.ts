/** Whether what runs now follows from a click or a key of the user's moments ago; true where the browser can't tell. */
export const isByUser = (): boolean =>
  !('userActivation' in navigator) || navigator.userActivation.isActive;
