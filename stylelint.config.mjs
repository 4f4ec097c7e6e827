/** Arabic reads from the right: nothing in a style may name a physical side. */
export default {
  rules: {
    'property-disallowed-list': [['/^(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)/', 'left', 'right', '/^border-(top|bottom)-(left|right)-radius$/', 'float'], { message: 'use the logical property' }],
    'declaration-property-value-disallowed-list': [{ 'text-align': ['left', 'right'], clear: ['left', 'right'], 'letter-spacing': ['/.+/'] }, { message: 'use start and end; Arabic is never letter-spaced' }],
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
  ignoreFiles: ['**/dist/**', '**/node_modules/**'],
};
