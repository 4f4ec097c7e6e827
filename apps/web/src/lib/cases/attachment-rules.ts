import { useTranslation } from 'react-i18next';

export const mostFiles = 10;
const mostBytes = 10 * 1024 * 1024;
const types = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const endings = /\.(?:jpe?g|png|webp|pdf)$/iu;

/** Without HEIC in the list, an iPhone hands over its photos as JPEG. */
export const acceptedFiles = types.join(',');

/** Says at once what the server would refuse a file for; nothing when it is right. */
export function useFileRule(): (file: File) => string | undefined {
  const { t } = useTranslation('cases');
  return (file) => {
    if (!types.includes(file.type) && !endings.test(file.name)) return t('pages.attachments.wrongType');
    if (file.size > mostBytes) return t('pages.attachments.tooLarge');
    return file.size === 0 ? t('pages.attachments.empty') : undefined;
  };
}
