/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation ConfirmSignIn($challenge: String!, $code: String!) {\n    confirmSignIn(challenge: $challenge, code: $code) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n": typeof types.ConfirmSignInDocument,
    "\n  query Account {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n    }\n    secondFactor {\n      confirmedAt\n    }\n    sessions {\n      id\n      startedAt\n      lastSeenAt\n      current\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndAllSessions {\n    endAllSessions\n  }\n": typeof types.EndAllSessionsDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      token\n      expiresAt\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query SecondFactorPage {\n    secondFactor {\n      confirmedAt\n      recoveryCodesLeft\n    }\n    secondFactorEnrolment {\n      secret\n      address\n    }\n  }\n": typeof types.SecondFactorPageDocument,
    "\n  mutation EnrolSecondFactor($password: String!) {\n    enrolSecondFactor(password: $password) {\n      secret\n    }\n  }\n": typeof types.EnrolSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      signedIn {\n        token\n        expiresAt\n      }\n      recoveryCodes\n    }\n  }\n": typeof types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($password: String!, $code: String!) {\n    removeSecondFactor(password: $password, code: $code) {\n      token\n      expiresAt\n    }\n  }\n": typeof types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(code: $code)\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  query CaseList($first: Int!, $after: String, $filter: CaseFilter, $sort: CaseSort) {\n    financialYears\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          caseNumber\n          registrationNumber\n          receivedOn\n          type\n          status\n          pending\n          daysPending\n          disposedOn\n          under18\n          origin\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.CaseListDocument,
    "\n  query CasePage($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      registrationNumber\n      receivedOn\n      type\n      category\n      source\n      status\n      pending\n      daysPending\n      block\n      thana\n      under18\n      disposedOn\n      disposalOutcome\n      remark\n      origin\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n      services {\n        id\n        kind\n        givenOn\n        note\n      }\n      lookedAtBy {\n        at\n        act\n        times\n        actorRole\n        username\n      }\n      timeline {\n        id\n        kind\n        at\n        actorRole\n        detail\n      }\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  query CaseForm($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      receivedOn\n      type\n      source\n      status\n      pending\n      disposedOn\n      block\n      thana\n      remark\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n    }\n  }\n": typeof types.CaseFormDocument,
    "\n  mutation RegisterCase($input: RegisterCaseInput!) {\n    registerCase(input: $input) {\n      id\n      caseNumber\n    }\n  }\n": typeof types.RegisterCaseDocument,
    "\n  mutation UpdateCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n    }\n  }\n": typeof types.UpdateCaseDocument,
    "\n  mutation AddService($input: AddServiceInput!) {\n    addService(input: $input) {\n      id\n    }\n  }\n": typeof types.AddServiceDocument,
    "\n  mutation DisposeCase($input: DisposeCaseInput!) {\n    disposeCase(input: $input) {\n      id\n    }\n  }\n": typeof types.DisposeCaseDocument,
    "\n  mutation ReopenCase($input: ReopenCaseInput!) {\n    reopenCase(input: $input) {\n      id\n    }\n  }\n": typeof types.ReopenCaseDocument,
    "\n  query FinancialYears {\n    financialYears\n    me {\n      role\n    }\n  }\n": typeof types.FinancialYearsDocument,
    "\n  query CentreHome($financialYear: String!, $withImports: Boolean!) {\n    figures(financialYear: $financialYear) {\n      financialYear\n      received\n      disposed\n      reopened\n      disposalRate\n      notDisposedOfReceived\n      openingPendency\n      closingPendency\n      byCategory {\n        category\n        received\n        disposed\n      }\n      byMonth {\n        month\n        received\n        disposed\n      }\n    }\n    oldest: cases(first: 5, filter: { pendency: PENDING }, sort: RECEIVED_ON_ASC) {\n      totalCount\n      edges {\n        node {\n          id\n          caseNumber\n          receivedOn\n          type\n          status\n          daysPending\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n    madeUp: cases(first: 1, filter: { origin: SYNTHETIC, financialYear: $financialYear }) {\n      totalCount\n    }\n    importBatches(first: 5) @include(if: $withImports) {\n      id\n      fileName\n      state\n      uploadedAt\n      setAside\n      corrected\n    }\n  }\n": typeof types.CentreHomeDocument,
    "\n  query StateOverview($financialYear: String!) {\n    districtFigures(financialYear: $financialYear) {\n      financialYear\n      centres\n      received\n      disposed\n      disposalRate\n      openingPendency\n      closingPendency\n      receivedPerLakhFemales\n      withheld\n      threshold\n      asOf\n      byCategory {\n        category\n        received\n        disposed\n        includes\n      }\n      districts {\n        centres\n        received\n        disposed\n        disposalRate\n        openingPendency\n        closingPendency\n        receivedPerLakhFemales\n        withheld\n        district {\n          lgdCode\n          slug\n          nameEn\n          nameHi\n          divisionEn\n          divisionHi\n          femalePopulation2011\n          tileRow\n          tileColumn\n        }\n      }\n    }\n  }\n": typeof types.StateOverviewDocument,
    "\n  query ImportList {\n    importBatches(first: 50) {\n      id\n      fileName\n      state\n      uploadedAt\n      totalRows\n      imported\n      unchanged\n      setAside\n      corrected\n    }\n  }\n": typeof types.ImportListDocument,
    "\n  query ImportPage($id: ID!, $first: Int!, $after: Int) {\n    importBatch(id: $id) {\n      id\n      fileName\n      state\n      uploadedAt\n      finishedAt\n      undoUntil\n      totalRows\n      processedRows\n      imported\n      unchanged\n      setAside\n      corrected\n      sample\n      columns {\n        heading\n        column\n      }\n      setAsideRows(first: $first, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n": typeof types.ImportPageDocument,
    "\n  query SetAsideRow($id: ID!, $after: Int!) {\n    importBatch(id: $id) {\n      id\n      fileName\n      setAsideRows(first: 1, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n        cells {\n          column\n          value\n        }\n      }\n    }\n  }\n": typeof types.SetAsideRowDocument,
    "\n  mutation StartImport($id: ID!) {\n    startImport(batchId: $id) {\n      id\n    }\n  }\n": typeof types.StartImportDocument,
    "\n  mutation CorrectRow($input: CorrectSetAsideRowInput!) {\n    correctSetAsideRow(input: $input) {\n      accepted\n      caseId\n      row {\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n": typeof types.CorrectRowDocument,
    "\n  mutation UndoImport($id: ID!) {\n    undoImport(batchId: $id) {\n      id\n    }\n  }\n": typeof types.UndoImportDocument,
    "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  query Me {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n      centre {\n        slug\n        nameEn\n        nameHi\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  query Posts {\n    grantableRoles\n    posts {\n      id\n      username\n      displayNameEn\n      displayNameHi\n      role\n      fromOn\n      toOn\n      endedAt\n      hasPassword\n      hasSecondFactor\n      own\n    }\n  }\n": typeof types.PostsDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      username\n      code\n      expiresAt\n    }\n  }\n": typeof types.InviteDocument,
    "\n  mutation GivePost($input: GivePostInput!) {\n    givePost(input: $input)\n  }\n": typeof types.GivePostDocument,
    "\n  mutation EndPost($postId: ID!) {\n    endPost(postId: $postId)\n  }\n": typeof types.EndPostDocument,
    "\n  mutation ResetAccount($postId: ID!) {\n    resetAccount(postId: $postId) {\n      username\n      code\n      expiresAt\n    }\n  }\n": typeof types.ResetAccountDocument,
    "\n  mutation AcceptInvitation($code: String!, $password: String!) {\n    acceptInvitation(code: $code, password: $password)\n  }\n": typeof types.AcceptInvitationDocument,
};
const documents: Documents = {
    "\n  mutation ConfirmSignIn($challenge: String!, $code: String!) {\n    confirmSignIn(challenge: $challenge, code: $code) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n": types.ConfirmSignInDocument,
    "\n  query Account {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n    }\n    secondFactor {\n      confirmedAt\n    }\n    sessions {\n      id\n      startedAt\n      lastSeenAt\n      current\n    }\n  }\n": types.AccountDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": types.EndSessionDocument,
    "\n  mutation EndAllSessions {\n    endAllSessions\n  }\n": types.EndAllSessionsDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      token\n      expiresAt\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query SecondFactorPage {\n    secondFactor {\n      confirmedAt\n      recoveryCodesLeft\n    }\n    secondFactorEnrolment {\n      secret\n      address\n    }\n  }\n": types.SecondFactorPageDocument,
    "\n  mutation EnrolSecondFactor($password: String!) {\n    enrolSecondFactor(password: $password) {\n      secret\n    }\n  }\n": types.EnrolSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      signedIn {\n        token\n        expiresAt\n      }\n      recoveryCodes\n    }\n  }\n": types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($password: String!, $code: String!) {\n    removeSecondFactor(password: $password, code: $code) {\n      token\n      expiresAt\n    }\n  }\n": types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(code: $code)\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  query CaseList($first: Int!, $after: String, $filter: CaseFilter, $sort: CaseSort) {\n    financialYears\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          caseNumber\n          registrationNumber\n          receivedOn\n          type\n          status\n          pending\n          daysPending\n          disposedOn\n          under18\n          origin\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n  }\n": types.CaseListDocument,
    "\n  query CasePage($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      registrationNumber\n      receivedOn\n      type\n      category\n      source\n      status\n      pending\n      daysPending\n      block\n      thana\n      under18\n      disposedOn\n      disposalOutcome\n      remark\n      origin\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n      services {\n        id\n        kind\n        givenOn\n        note\n      }\n      lookedAtBy {\n        at\n        act\n        times\n        actorRole\n        username\n      }\n      timeline {\n        id\n        kind\n        at\n        actorRole\n        detail\n      }\n    }\n  }\n": types.CasePageDocument,
    "\n  query CaseForm($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      receivedOn\n      type\n      source\n      status\n      pending\n      disposedOn\n      block\n      thana\n      remark\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n    }\n  }\n": types.CaseFormDocument,
    "\n  mutation RegisterCase($input: RegisterCaseInput!) {\n    registerCase(input: $input) {\n      id\n      caseNumber\n    }\n  }\n": types.RegisterCaseDocument,
    "\n  mutation UpdateCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n    }\n  }\n": types.UpdateCaseDocument,
    "\n  mutation AddService($input: AddServiceInput!) {\n    addService(input: $input) {\n      id\n    }\n  }\n": types.AddServiceDocument,
    "\n  mutation DisposeCase($input: DisposeCaseInput!) {\n    disposeCase(input: $input) {\n      id\n    }\n  }\n": types.DisposeCaseDocument,
    "\n  mutation ReopenCase($input: ReopenCaseInput!) {\n    reopenCase(input: $input) {\n      id\n    }\n  }\n": types.ReopenCaseDocument,
    "\n  query FinancialYears {\n    financialYears\n    me {\n      role\n    }\n  }\n": types.FinancialYearsDocument,
    "\n  query CentreHome($financialYear: String!, $withImports: Boolean!) {\n    figures(financialYear: $financialYear) {\n      financialYear\n      received\n      disposed\n      reopened\n      disposalRate\n      notDisposedOfReceived\n      openingPendency\n      closingPendency\n      byCategory {\n        category\n        received\n        disposed\n      }\n      byMonth {\n        month\n        received\n        disposed\n      }\n    }\n    oldest: cases(first: 5, filter: { pendency: PENDING }, sort: RECEIVED_ON_ASC) {\n      totalCount\n      edges {\n        node {\n          id\n          caseNumber\n          receivedOn\n          type\n          status\n          daysPending\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n    madeUp: cases(first: 1, filter: { origin: SYNTHETIC, financialYear: $financialYear }) {\n      totalCount\n    }\n    importBatches(first: 5) @include(if: $withImports) {\n      id\n      fileName\n      state\n      uploadedAt\n      setAside\n      corrected\n    }\n  }\n": types.CentreHomeDocument,
    "\n  query StateOverview($financialYear: String!) {\n    districtFigures(financialYear: $financialYear) {\n      financialYear\n      centres\n      received\n      disposed\n      disposalRate\n      openingPendency\n      closingPendency\n      receivedPerLakhFemales\n      withheld\n      threshold\n      asOf\n      byCategory {\n        category\n        received\n        disposed\n        includes\n      }\n      districts {\n        centres\n        received\n        disposed\n        disposalRate\n        openingPendency\n        closingPendency\n        receivedPerLakhFemales\n        withheld\n        district {\n          lgdCode\n          slug\n          nameEn\n          nameHi\n          divisionEn\n          divisionHi\n          femalePopulation2011\n          tileRow\n          tileColumn\n        }\n      }\n    }\n  }\n": types.StateOverviewDocument,
    "\n  query ImportList {\n    importBatches(first: 50) {\n      id\n      fileName\n      state\n      uploadedAt\n      totalRows\n      imported\n      unchanged\n      setAside\n      corrected\n    }\n  }\n": types.ImportListDocument,
    "\n  query ImportPage($id: ID!, $first: Int!, $after: Int) {\n    importBatch(id: $id) {\n      id\n      fileName\n      state\n      uploadedAt\n      finishedAt\n      undoUntil\n      totalRows\n      processedRows\n      imported\n      unchanged\n      setAside\n      corrected\n      sample\n      columns {\n        heading\n        column\n      }\n      setAsideRows(first: $first, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n": types.ImportPageDocument,
    "\n  query SetAsideRow($id: ID!, $after: Int!) {\n    importBatch(id: $id) {\n      id\n      fileName\n      setAsideRows(first: 1, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n        cells {\n          column\n          value\n        }\n      }\n    }\n  }\n": types.SetAsideRowDocument,
    "\n  mutation StartImport($id: ID!) {\n    startImport(batchId: $id) {\n      id\n    }\n  }\n": types.StartImportDocument,
    "\n  mutation CorrectRow($input: CorrectSetAsideRowInput!) {\n    correctSetAsideRow(input: $input) {\n      accepted\n      caseId\n      row {\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n": types.CorrectRowDocument,
    "\n  mutation UndoImport($id: ID!) {\n    undoImport(batchId: $id) {\n      id\n    }\n  }\n": types.UndoImportDocument,
    "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  query Me {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n      centre {\n        slug\n        nameEn\n        nameHi\n      }\n    }\n  }\n": types.MeDocument,
    "\n  query Posts {\n    grantableRoles\n    posts {\n      id\n      username\n      displayNameEn\n      displayNameHi\n      role\n      fromOn\n      toOn\n      endedAt\n      hasPassword\n      hasSecondFactor\n      own\n    }\n  }\n": types.PostsDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      username\n      code\n      expiresAt\n    }\n  }\n": types.InviteDocument,
    "\n  mutation GivePost($input: GivePostInput!) {\n    givePost(input: $input)\n  }\n": types.GivePostDocument,
    "\n  mutation EndPost($postId: ID!) {\n    endPost(postId: $postId)\n  }\n": types.EndPostDocument,
    "\n  mutation ResetAccount($postId: ID!) {\n    resetAccount(postId: $postId) {\n      username\n      code\n      expiresAt\n    }\n  }\n": types.ResetAccountDocument,
    "\n  mutation AcceptInvitation($code: String!, $password: String!) {\n    acceptInvitation(code: $code, password: $password)\n  }\n": types.AcceptInvitationDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmSignIn($challenge: String!, $code: String!) {\n    confirmSignIn(challenge: $challenge, code: $code) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmSignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n    }\n    secondFactor {\n      confirmedAt\n    }\n    sessions {\n      id\n      startedAt\n      lastSeenAt\n      current\n    }\n  }\n"): typeof import('./graphql').AccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAllSessions {\n    endAllSessions\n  }\n"): typeof import('./graphql').EndAllSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      token\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').ChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecondFactorPage {\n    secondFactor {\n      confirmedAt\n      recoveryCodesLeft\n    }\n    secondFactorEnrolment {\n      secret\n      address\n    }\n  }\n"): typeof import('./graphql').SecondFactorPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnrolSecondFactor($password: String!) {\n    enrolSecondFactor(password: $password) {\n      secret\n    }\n  }\n"): typeof import('./graphql').EnrolSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      signedIn {\n        token\n        expiresAt\n      }\n      recoveryCodes\n    }\n  }\n"): typeof import('./graphql').ConfirmSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSecondFactor($password: String!, $code: String!) {\n    removeSecondFactor(password: $password, code: $code) {\n      token\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').RemoveSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(code: $code)\n  }\n"): typeof import('./graphql').RenewRecoveryCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseList($first: Int!, $after: String, $filter: CaseFilter, $sort: CaseSort) {\n    financialYears\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          caseNumber\n          registrationNumber\n          receivedOn\n          type\n          status\n          pending\n          daysPending\n          disposedOn\n          under18\n          origin\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CaseListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePage($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      registrationNumber\n      receivedOn\n      type\n      category\n      source\n      status\n      pending\n      daysPending\n      block\n      thana\n      under18\n      disposedOn\n      disposalOutcome\n      remark\n      origin\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n      services {\n        id\n        kind\n        givenOn\n        note\n      }\n      lookedAtBy {\n        at\n        act\n        times\n        actorRole\n        username\n      }\n      timeline {\n        id\n        kind\n        at\n        actorRole\n        detail\n      }\n    }\n  }\n"): typeof import('./graphql').CasePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseForm($id: ID!) {\n    case(id: $id) {\n      id\n      caseNumber\n      receivedOn\n      type\n      source\n      status\n      pending\n      disposedOn\n      block\n      thana\n      remark\n      synthetic\n      version\n      woman {\n        name\n        relationName\n        age\n        phone\n      }\n    }\n  }\n"): typeof import('./graphql').CaseFormDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterCase($input: RegisterCaseInput!) {\n    registerCase(input: $input) {\n      id\n      caseNumber\n    }\n  }\n"): typeof import('./graphql').RegisterCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').UpdateCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddService($input: AddServiceInput!) {\n    addService(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').AddServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisposeCase($input: DisposeCaseInput!) {\n    disposeCase(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DisposeCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenCase($input: ReopenCaseInput!) {\n    reopenCase(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').ReopenCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FinancialYears {\n    financialYears\n    me {\n      role\n    }\n  }\n"): typeof import('./graphql').FinancialYearsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CentreHome($financialYear: String!, $withImports: Boolean!) {\n    figures(financialYear: $financialYear) {\n      financialYear\n      received\n      disposed\n      reopened\n      disposalRate\n      notDisposedOfReceived\n      openingPendency\n      closingPendency\n      byCategory {\n        category\n        received\n        disposed\n      }\n      byMonth {\n        month\n        received\n        disposed\n      }\n    }\n    oldest: cases(first: 5, filter: { pendency: PENDING }, sort: RECEIVED_ON_ASC) {\n      totalCount\n      edges {\n        node {\n          id\n          caseNumber\n          receivedOn\n          type\n          status\n          daysPending\n          synthetic\n          woman {\n            name\n          }\n        }\n      }\n    }\n    madeUp: cases(first: 1, filter: { origin: SYNTHETIC, financialYear: $financialYear }) {\n      totalCount\n    }\n    importBatches(first: 5) @include(if: $withImports) {\n      id\n      fileName\n      state\n      uploadedAt\n      setAside\n      corrected\n    }\n  }\n"): typeof import('./graphql').CentreHomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StateOverview($financialYear: String!) {\n    districtFigures(financialYear: $financialYear) {\n      financialYear\n      centres\n      received\n      disposed\n      disposalRate\n      openingPendency\n      closingPendency\n      receivedPerLakhFemales\n      withheld\n      threshold\n      asOf\n      byCategory {\n        category\n        received\n        disposed\n        includes\n      }\n      districts {\n        centres\n        received\n        disposed\n        disposalRate\n        openingPendency\n        closingPendency\n        receivedPerLakhFemales\n        withheld\n        district {\n          lgdCode\n          slug\n          nameEn\n          nameHi\n          divisionEn\n          divisionHi\n          femalePopulation2011\n          tileRow\n          tileColumn\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').StateOverviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportList {\n    importBatches(first: 50) {\n      id\n      fileName\n      state\n      uploadedAt\n      totalRows\n      imported\n      unchanged\n      setAside\n      corrected\n    }\n  }\n"): typeof import('./graphql').ImportListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPage($id: ID!, $first: Int!, $after: Int) {\n    importBatch(id: $id) {\n      id\n      fileName\n      state\n      uploadedAt\n      finishedAt\n      undoUntil\n      totalRows\n      processedRows\n      imported\n      unchanged\n      setAside\n      corrected\n      sample\n      columns {\n        heading\n        column\n      }\n      setAsideRows(first: $first, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n"): typeof import('./graphql').ImportPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetAsideRow($id: ID!, $after: Int!) {\n    importBatch(id: $id) {\n      id\n      fileName\n      setAsideRows(first: 1, after: $after) {\n        line\n        state\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n        cells {\n          column\n          value\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SetAsideRowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($id: ID!) {\n    startImport(batchId: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql').StartImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectRow($input: CorrectSetAsideRowInput!) {\n    correctSetAsideRow(input: $input) {\n      accepted\n      caseId\n      row {\n        code\n        column\n        found\n        expectedEn\n        expectedHi\n      }\n    }\n  }\n"): typeof import('./graphql').CorrectRowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoImport($id: ID!) {\n    undoImport(batchId: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql').UndoImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      token\n      expiresAt\n      me {\n        role\n      }\n    }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      username\n      displayNameEn\n      displayNameHi\n      role\n      centre {\n        slug\n        nameEn\n        nameHi\n      }\n    }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Posts {\n    grantableRoles\n    posts {\n      id\n      username\n      displayNameEn\n      displayNameHi\n      role\n      fromOn\n      toOn\n      endedAt\n      hasPassword\n      hasSecondFactor\n      own\n    }\n  }\n"): typeof import('./graphql').PostsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      username\n      code\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').InviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GivePost($input: GivePostInput!) {\n    givePost(input: $input)\n  }\n"): typeof import('./graphql').GivePostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPost($postId: ID!) {\n    endPost(postId: $postId)\n  }\n"): typeof import('./graphql').EndPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetAccount($postId: ID!) {\n    resetAccount(postId: $postId) {\n      username\n      code\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').ResetAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($code: String!, $password: String!) {\n    acceptInvitation(code: $code, password: $password)\n  }\n"): typeof import('./graphql').AcceptInvitationDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
