import blog from '../../../../test/visual/hostile/sheets/blog.css?raw';
import inherited from '../../../../test/visual/hostile/sheets/inherited.css?raw';
import pseudo from '../../../../test/visual/hostile/sheets/pseudo.css?raw';
import storm from '../../../../test/visual/hostile/sheets/storm.css?raw';
import join from './hosts/join.css?raw';
import portal from './hosts/portal.css?raw';
import stage from './hosts/stage.css?raw';

const own: Readonly<Record<string, readonly string[]>> = {
  portal: [portal],
  join: [join],
  // The ones that the element is tested against.
  hostile: [blog, inherited, pseudo, storm],
};

/**
 * What the host page looks like, as style sheets that a script adopts: a policy that lets no sheet be loaded lets
 * those be.
 */
export function hostSheets(host: string | undefined): readonly CSSStyleSheet[] {
  return [stage, ...(own[host ?? ''] ?? [])].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
