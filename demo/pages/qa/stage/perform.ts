import type { LoginWidget } from '../../../../src/index.ts';
import { elementDriver, LoginPage } from '../../../../src/testing/index.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** Milliseconds for each thing that must come. */
const patience = { timeout: 20_000 };

/**
 * Does to the element what a person would do, by the page object that hosts test with.
 *
 * @throws With what never came.
 */
export async function perform({ actions = [] }: Recipe, widget: LoginWidget): Promise<void> {
  const driver = elementDriver(widget, patience);
  const login = new LoginPage(driver);
  for (const action of actions) {
    switch (action.do) {
      case 'identify':
        await login.identify(action.identifier);
        break;
      case 'secret':
        await login.enterSecret(action.secret);
        break;
      case 'press':
        await driver.press(action.selector);
        break;
      case 'activate':
        await login.activate(action.pin, action.answers);
        break;
      case 'see':
        await login.reach(action.step, patience);
        break;
      case 'see-problem':
        await login.fails(patience);
        break;
    }
  }
}
