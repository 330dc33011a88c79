// Shows what stands between <!-- tag --> and <!-- /tag --> in this page, as it was sent.
const shown = document.querySelector('[data-source]');
const answer = await fetch(location.pathname);
const [, tag = ''] =
  /<!-- tag -->\n(?<tag>.*?)\n\s*<!-- \/tag -->/s.exec(await answer.text()) ?? [];
const lines = tag.split('\n');
const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
if (shown) shown.textContent = lines.map((line) => line.slice(indent)).join('\n');

export {};
