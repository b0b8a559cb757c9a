import { graphql } from "../generated/index.ts";

export const importListOperation = graphql(`
  query ImportList {
    importBatches(first: 50) {
      id
      fileName
      state
      uploadedAt
      totalRows
      imported
      unchanged
      setAside
      corrected
    }
  }
`);

export const importPageOperation = graphql(`
  query ImportPage($id: ID!, $first: Int!, $after: Int) {
    importBatch(id: $id) {
      id
      fileName
      state
      uploadedAt
      finishedAt
      undoUntil
      totalRows
      processedRows
      imported
      unchanged
      setAside
      corrected
      sample
      columns {
        heading
        column
      }
      setAsideRows(first: $first, after: $after) {
        line
        state
        code
        column
        found
        expectedEn
        expectedHi
      }
    }
  }
`);

export const setAsideRowOperation = graphql(`
  query SetAsideRow($id: ID!, $after: Int!) {
    importBatch(id: $id) {
      id
      fileName
      setAsideRows(first: 1, after: $after) {
        line
        state
        code
        column
        found
        expectedEn
        expectedHi
        cells {
          column
          value
        }
      }
    }
  }
`);

export const startImportOperation = graphql(`
  mutation StartImport($id: ID!) {
    startImport(batchId: $id) {
      id
    }
  }
`);

export const correctRowOperation = graphql(`
  mutation CorrectRow($input: CorrectSetAsideRowInput!) {
    correctSetAsideRow(input: $input) {
      accepted
      caseId
      row {
        code
        column
        found
        expectedEn
        expectedHi
      }
    }
  }
`);

export const undoImportOperation = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(batchId: $id) {
      id
    }
  }
`);
