import { after, before, describe } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { activation } from './contract/activation.ts';
import { discovery } from './contract/discovery.ts';
import { guards } from './contract/guards.ts';
import { secrets } from './contract/secrets.ts';

/** One server for all stories, as they use different people; activation changes what discovery says. */
describe('the wire contract', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const running = () => demo;
  discovery(running);
  guards(running);
  secrets(running);
  activation(running);
});
