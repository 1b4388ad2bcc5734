import type { State } from '../state/read-state.ts';
import { problemRecipes } from './problems.ts';
import type { Recipe } from './recipe.ts';
import { steps } from './steps.ts';

const recipes: Readonly<Record<'step' | 'problem', Readonly<Record<string, Recipe>>>> = {
  step: steps,
  problem: problemRecipes,
};

/** The way that the settings ask for; a problem says more than a step. */
export function findRecipe(state: State): Recipe | undefined {
  return recipes.problem[state.get('problem') ?? ''] ?? recipes.step[state.get('step') ?? ''];
}

/** What holds in the end: a recipe brings its own settings and the script, an address counts more. */
export function withRecipe(state: State): State {
  const recipe = findRecipe(state);
  if (!recipe) return state;
  return new Map([...Object.entries(recipe.settings ?? {}), ...state, ['answers', 'scripted']]);
}
