export { isWithState, stageOfItem, type Item, type ItemStage, type Version } from './item/item.ts'
export { ItemStageTag } from './item/marks.tsx'
export { findItem, listCirculated, listItems, listTitledVersions, type TitledVersion } from './item/queries.ts'
