import { expect, type Locator, type Page } from '@playwright/test';

const furthest = 60;

/** Two hands on a keyboard and no mouse. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Goes on with Tab until the place is reached; what cannot be reached so ends the journey. */
  async reaches(place: Locator): Promise<void> {
    await place.waitFor();
    for (let step = 0; step < furthest; step += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    await expect(place, 'reached with the Tab key').toBeFocused();
  }

  async types(place: Locator, text: string): Promise<void> {
    await this.reaches(place);
    await this.#page.keyboard.insertText(text);
    await expect(place).toHaveValue(text);
  }

  async activates(place: Locator, key = 'Enter'): Promise<void> {
    await this.reaches(place);
    await this.#page.keyboard.press(key);
  }

  /** One answer of several: Tab leads to the group, the space bar takes where it stands, arrows go on. */
  async chooses(answers: Locator, wanted: Locator): Promise<void> {
    const group = answers.first();
    await group.waitFor();
    for (let step = 0; step < furthest; step += 1) {
      if (await answers.evaluateAll((all) => all.some((answer) => answer === document.activeElement))) break;
      await this.#page.keyboard.press('Tab');
    }
    await this.#page.keyboard.press('Space');
    const count = await answers.count();
    for (let step = 0; step < count && !(await wanted.isChecked()); step += 1) await this.#page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }
}
