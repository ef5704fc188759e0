import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Panel } from "~/ui/panel";
import type { Role } from "~db/vocabulary";

type Member = { roleId: string; role: Role; name: string; email: string | null; own: boolean };

/** Who holds a chair at the desk. One's own cannot be taken away. */
export function Staff({ staff }: { staff: readonly Member[] }) {
  const t = useTranslate("admin", "session");
  const rows = staff.map(({ roleId, role, name, email, own }) => ({
    key: roleId,
    cells: {
      name: <bdi>{name}</bdi>,
      role: t(`session:role.${role}`),
      email: <bdi dir="ltr">{email}</bdi>,
      do: own ? null : <OneButton name="revoke" value={roleId} label={t("admin:staff.revoke")} whom={name} />,
    },
  }));
  return (
    <Panel id="staff" heading={t("admin:staff.heading")}>
      <DataTable caption={t("admin:staff.heading")} columns={useColumns()} rows={rows} />
    </Panel>
  );
}

/** Who was invited and has not answered. */
export function OpenInvitations({
  invitations,
}: {
  invitations: readonly { id: string; email: string; role: Role }[];
}) {
  const t = useTranslate("admin", "session");
  const rows = invitations.map(({ id, email, role }) => ({
    key: id,
    cells: {
      email: <bdi dir="ltr">{email}</bdi>,
      role: t(`session:role.${role}`),
      do: <OneButton name="take-back" value={id} label={t("admin:invite.take-back")} whom={email} />,
    },
  }));
  const [, role, email, action] = useColumns();
  return (
    <Panel id="invited" heading={t("admin:invite.open")}>
      <DataTable
        caption={t("admin:invite.open")}
        columns={[email, role, action].flatMap((one) => one ?? [])}
        rows={rows}
      />
    </Panel>
  );
}

function useColumns() {
  const t = useTranslate("admin", "session");
  return [
    { key: "name", heading: t("session:name") },
    { key: "role", heading: t("admin:invite.role") },
    { key: "email", heading: t("session:email") },
    { key: "do", heading: t("admin:staff.do"), hidden: true, end: true },
  ];
}

function OneButton({ name, value, label, whom }: { name: string; value: string; label: string; whom: string }) {
  return (
    <form method="post">
      <SubmitButton variant="tertiary" color="danger" name={name} value={value} hiddenLabel={whom}>
        {label}
      </SubmitButton>
    </form>
  );
}
