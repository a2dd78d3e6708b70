/** A reporter for Vitest: names the tests that passed only when they were tried again, so that no second try is hidden. */
export default class SecondTries {
  #tests = [];

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#tests.push(`${test.project.name}: ${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd() {
    if (this.#tests.length === 0) return;
    console.log(`\n!!! Passed only at the second try:\n${this.#tests.map((name) => `!!!   ${name}`).join("\n")}`);
  }
}
