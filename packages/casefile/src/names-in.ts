import { ImportNames, type Timeline } from "@holdfast/importers";

/** The names that items, problems and conversations of a timeline have: what comes later must have others. */
export function namesIn({ items, problems, conversations }: Timeline): ImportNames {
  const names = new ImportNames();
  for (const id of new Set([...items.map(({ id: item }) => item), ...problems.map(({ item }) => item)])) names.item(id);
  for (const { id } of conversations) names.conversation(id);
  return names;
}
