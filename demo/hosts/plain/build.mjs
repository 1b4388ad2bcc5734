// No bundler: the page, its script, and the one file of the package.
import { cpSync } from 'node:fs';

for (const name of ['index.html', 'page.js']) cpSync(name, `dist/${name}`);
cpSync('node_modules/login-widget/dist/standalone.js', 'dist/login-widget.js');
