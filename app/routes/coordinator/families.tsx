import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Door, guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { familyFormChoices } from "~/features/people/families/form-choices.server";
import { cursorOf, filterOf, linkAfter } from "~/features/people/families/list-filter.server";
import { countFamilies, type FamilyFilter, listFamilies } from "~/features/people/families/list-queries.server";
import { listAreas } from "~/features/people/families/queries.server";
import { familyRow } from "~/features/people/families/show-list.server";
import { FamilyTable } from "~/features/people/families/ui/family-table";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { FAMILY_STATES } from "~db/vocabulary";

export const handle: WordsHandle = { i18n: ["people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const { db, url, organisationId } = door;
  const language = pageLanguage(door);
  const t = translator(language, "people", "common");
  const filter = filterOf(url.searchParams);
  const after = cursorOf(url.searchParams);
  const { next, ...found } = await find(door, filter);
  return {
    title: t("common:site.title", { page: t("people:family.list") }),
    filter,
    found,
    first: after === null ? null : linkAfter(url.searchParams, null),
    next: next && linkAfter(url.searchParams, next),
    areas: (await listAreas(db.read, organisationId)).map(({ id, name }) => ({ value: id, label: name })),
    languages: (await familyFormChoices(db.read, null, language)).languages,
  };
});

/** A search by name is sent in the body, so that no name stands in an address, a log or a history. */
export const action = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const search = String(door.form.get("name") ?? "");
  const { families, total } = await find(door, filterOf(new URLSearchParams(), search));
  return { search, families, total };
});

type AtDesk = Pick<Door, "db" | "url" | "now" | "request"> & { organisationId: string; account: { id: string } };

async function find(door: AtDesk, filter: FamilyFilter) {
  const { db, url, now, organisationId, account } = door;
  const reader = { organisationId, accountId: account.id };
  const { families, next } = await listFamilies(db.read, reader, filter, cursorOf(url.searchParams));
  return {
    families: families.map((family) => familyRow(family, pageLanguage(door), now)),
    total: await countFamilies(db.read, reader, filter),
    next,
  };
}

/** All families of the organisation, who waits longest first. */
export default function Families() {
  const { found, first, next } = useLoaderData<typeof loader>();
  const searched = useActionData<typeof action>();
  const { families, total } = searched ?? found;
  const t = useTranslate("people");
  return (
    <>
      <PageHeading
        heading={t("people:family.list")}
        end={
          <ButtonLink variant="primary" icon="user-plus" href="/desk/families/new">
            {t("people:family.new")}
          </ButtonLink>
        }
      />
      <div className="cluster addlang" data-between="">
        <FilterForm />
        <SearchForm search={searched?.search} />
      </div>
      <p className="strong" role="status">
        {t("people:family.found", { count: total })}
      </p>
      {families.length === 0 ? (
        <EmptyState text={t("people:family.none")} />
      ) : (
        <div className="panel">
          <FamilyTable families={families} withState />
        </div>
      )}
      {!searched && (first || next) && (
        <Pagination
          label={t("people:family.pages")}
          before={first ? { href: first, label: t("people:family.from-start") } : undefined}
          here={t("people:family.page-of", { count: families.length })}
          after={next ? { href: next, label: t("people:family.next-page") } : undefined}
        />
      )}
    </>
  );
}

function FilterForm() {
  const { filter, areas, languages } = useLoaderData<typeof loader>();
  const t = useTranslate("people");
  const states = FAMILY_STATES.map((value) => ({ value, label: t(`people:family.state.${value}`) }));
  return (
    <form method="get" className="cluster addlang" data-gap="3">
      <SelectField
        field={{ id: "state", name: "state", initialValue: filter.state ?? "" }}
        label={t("people:family.filter-state")}
        empty={t("people:family.all-states")}
        options={states}
      />
      <SelectField
        field={{ id: "language", name: "language", initialValue: filter.language ?? "" }}
        label={t("people:family.filter-language")}
        empty={t("people:family.all-languages")}
        options={languages}
      />
      <SelectField
        field={{ id: "area", name: "area", initialValue: filter.areaId ?? "" }}
        label={t("people:family.filter-area")}
        empty={t("people:family.all-areas")}
        options={areas}
      />
      <SubmitButton variant="secondary" icon="funnel">
        {t("people:family.filter")}
      </SubmitButton>
    </form>
  );
}

function SearchForm({ search }: { search: string | undefined }) {
  const t = useTranslate("people", "common");
  return (
    <form method="post" className="cluster addlang" data-gap="3">
      <TextField
        field={{ id: "name", name: "name", initialValue: search }}
        type="search"
        label={t("people:family.search")}
        autoComplete="off"
      />
      <SubmitButton variant="secondary" icon="magnifying-glass">
        {t("common:button.search")}
      </SubmitButton>
    </form>
  );
}
