/** Administration of single sign-on, against a running server. */
import { after, before, describe } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { connectionCases } from './admin/connection.ts';
import { peopleCases } from './admin/people.ts';
import { permissionCases } from './admin/permissions.ts';

describe('administration', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());
  const now = () => demo;

  describe('of every route', () => {
    permissionCases(now);
  });
  describe('of a connection', () => {
    connectionCases(now);
  });
  describe('of people', () => {
    peopleCases(now);
  });
});
