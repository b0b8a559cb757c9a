import { useI18n } from "../i18n/i18n-context.tsx";
import type { Notice as NoticeWord } from "../session/notice.server.ts";
import { Icon } from "./icon.tsx";

/** What has just been done, said once after the redirect. */
export function Notice({ word }: { word: NoticeWord }) {
  const { t } = useI18n();
  return (
    <output className="notice">
      <Icon name="check" />
      <span>{t(`notice.${word}`)}</span>
    </output>
  );
}
