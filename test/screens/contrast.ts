// How well what is drawn can be read, by axe-core. This runs in the page.

/** What has too little contrast. */
export interface Faint {
  /** By its classes, which say more than axe's selector. */
  readonly element: string;
  /** `#aaaaaa on #ffffff` */
  readonly colors: string;
  readonly ratio: number;
}

interface Axe {
  run(
    context: string,
    options: object,
  ): Promise<{
    violations: readonly {
      nodes: readonly {
        html: string;
        any: readonly { data: { fgColor: string; bgColor: string; contrastRatio: number } }[];
      }[];
    }[];
  }>;
}

/** @param css of the theme; what an earlier one set is taken away */
export async function faintIn(css: string): Promise<Faint[]> {
  const page = globalThis as unknown as { axe?: Axe };
  if (!page.axe)
    await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), {
        src: '/axe/axe.min.js',
        onload: resolve,
        onerror: reject,
      });
      document.head.append(script);
    });
  document.querySelector('style[data-theme]')?.remove();
  const style = document.head.appendChild(document.createElement('style'));
  style.dataset['theme'] = '';
  style.textContent = css;
  // Through a gradient axe sees nothing: its last colour stands for it, which is the one behind the text of a button with a logo, too.
  for (const element of document.querySelectorAll<HTMLElement>('#okta-sign-in *')) {
    if (element.dataset['plain'] !== undefined) element.style.removeProperty('background');
    const last = /gradient\(.*(?<color>rgba?\([^)]*\))/.exec(
      getComputedStyle(element).backgroundImage,
    );
    if (!last) continue;
    element.dataset['plain'] = '';
    element.style.setProperty('background', last.groups!['color']!, 'important');
  }
  const { violations } = await page.axe!.run('#widget', {
    runOnly: ['color-contrast'],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => ({
      element: html.replace(/>[^]*/, '>').replace(/ (?!class=)[\w-]+="[^"]*"/g, ''),
      colors: `${any[0]?.data.fgColor} on ${any[0]?.data.bgColor}`,
      ratio: any[0]?.data.contrastRatio ?? 0,
    })),
  );
}
