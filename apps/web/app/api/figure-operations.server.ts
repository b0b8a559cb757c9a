import { graphql } from "../generated/index.ts";

export const financialYearsOperation = graphql(`
  query FinancialYears {
    financialYears
    me {
      role
    }
  }
`);

export const centreHomeOperation = graphql(`
  query CentreHome($financialYear: String!, $withImports: Boolean!) {
    figures(financialYear: $financialYear) {
      financialYear
      received
      disposed
      reopened
      disposalRate
      notDisposedOfReceived
      openingPendency
      closingPendency
      byCategory {
        category
        received
        disposed
      }
      byMonth {
        month
        received
        disposed
      }
    }
    oldest: cases(first: 5, filter: { pendency: PENDING }, sort: RECEIVED_ON_ASC) {
      totalCount
      edges {
        node {
          id
          caseNumber
          receivedOn
          type
          status
          daysPending
          synthetic
          woman {
            name
          }
        }
      }
    }
    madeUp: cases(first: 1, filter: { origin: SYNTHETIC, financialYear: $financialYear }) {
      totalCount
    }
    importBatches(first: 5) @include(if: $withImports) {
      id
      fileName
      state
      uploadedAt
      setAside
      corrected
    }
  }
`);

export const stateOverviewOperation = graphql(`
  query StateOverview($financialYear: String!) {
    districtFigures(financialYear: $financialYear) {
      financialYear
      centres
      received
      disposed
      disposalRate
      openingPendency
      closingPendency
      receivedPerLakhFemales
      withheld
      threshold
      asOf
      byCategory {
        category
        received
        disposed
        includes
      }
      districts {
        centres
        received
        disposed
        disposalRate
        openingPendency
        closingPendency
        receivedPerLakhFemales
        withheld
        district {
          lgdCode
          slug
          nameEn
          nameHi
          divisionEn
          divisionHi
          femalePopulation2011
          tileRow
          tileColumn
        }
      }
    }
  }
`);
