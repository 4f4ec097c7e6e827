import { Ltr } from '@nafida/ui';

/** The province's own number, ready to be dialled. */
export function ProvincePhone() {
  return <a href="tel:+212536616582"><Ltr>+212 5 36 61 65 82</Ltr></a>;
}
