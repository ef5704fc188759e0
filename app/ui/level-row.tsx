import type { ReactNode } from "react";
import { SubmitButton } from "./button";
import { type ChoiceGroupProps, RadioGroup } from "./choice-group";
import { CheckLine, type CheckLineProps } from "./filter-panel";

/** One language a person speaks: how well, whether they also read it, and a way to take it off the list. */
export function LevelRow(props: {
  level: ChoiceGroupProps;
  reads?: CheckLineProps;
  remove?: { name: string; value: string; label: string; hiddenLabel: string };
  children?: ReactNode;
}) {
  const { level, reads, remove, children } = props;
  return (
    <div className="langrow">
      <RadioGroup {...level} as="chips">
        <div className="cluster" data-between="">
          {reads && <CheckLine {...reads} />}
          {remove && (
            <SubmitButton
              variant="tertiary"
              color="neutral"
              icon="x"
              name={remove.name}
              value={remove.value}
              hiddenLabel={remove.hiddenLabel}
              formNoValidate
            >
              {remove.label}
            </SubmitButton>
          )}
        </div>
        {children}
      </RadioGroup>
    </div>
  );
}
