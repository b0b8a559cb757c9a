import { graphql } from "../generated/index.ts";

export const caseListOperation = graphql(`
  query CaseList($first: Int!, $after: String, $filter: CaseFilter, $sort: CaseSort) {
    financialYears
    cases(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          caseNumber
          registrationNumber
          receivedOn
          type
          status
          pending
          daysPending
          disposedOn
          under18
          origin
          synthetic
          woman {
            name
          }
        }
      }
    }
  }
`);

export const casePageOperation = graphql(`
  query CasePage($id: ID!) {
    case(id: $id) {
      id
      caseNumber
      registrationNumber
      receivedOn
      type
      category
      source
      status
      pending
      daysPending
      block
      thana
      under18
      disposedOn
      disposalOutcome
      remark
      origin
      synthetic
      version
      woman {
        name
        relationName
        age
        phone
      }
      services {
        id
        kind
        givenOn
        note
      }
      lookedAtBy {
        at
        act
        times
        actorRole
        username
      }
      timeline {
        id
        kind
        at
        actorRole
        detail
      }
    }
  }
`);

export const caseFormOperation = graphql(`
  query CaseForm($id: ID!) {
    case(id: $id) {
      id
      caseNumber
      receivedOn
      type
      source
      status
      pending
      disposedOn
      block
      thana
      remark
      synthetic
      version
      woman {
        name
        relationName
        age
        phone
      }
    }
  }
`);

export const registerCaseOperation = graphql(`
  mutation RegisterCase($input: RegisterCaseInput!) {
    registerCase(input: $input) {
      id
      caseNumber
    }
  }
`);

export const updateCaseOperation = graphql(`
  mutation UpdateCase($input: UpdateCaseInput!) {
    updateCase(input: $input) {
      id
    }
  }
`);

export const addServiceOperation = graphql(`
  mutation AddService($input: AddServiceInput!) {
    addService(input: $input) {
      id
    }
  }
`);

export const disposeCaseOperation = graphql(`
  mutation DisposeCase($input: DisposeCaseInput!) {
    disposeCase(input: $input) {
      id
    }
  }
`);

export const reopenCaseOperation = graphql(`
  mutation ReopenCase($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      id
    }
  }
`);
