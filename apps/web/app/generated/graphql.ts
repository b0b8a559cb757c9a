/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddServiceInput = {
  caseId: string;
  givenOn: string;
  /** A UUID made by the client; sent again, it adds nothing twice. */
  idempotencyKey?: string | null | undefined;
  kind: ServiceKind;
  note?: string | null | undefined;
};

/** What the audit says was done to a case. */
export type CaseAct =
  | 'CASE_ADD_SERVICE'
  | 'CASE_DISPOSE'
  | 'CASE_IMPORT'
  | 'CASE_LIST'
  | 'CASE_READ'
  | 'CASE_REGISTER'
  | 'CASE_REOPEN'
  | 'CASE_SEARCH'
  | 'CASE_UPDATE';

/** What a timeline shows. */
export type CaseEventKind =
  | 'DISPOSED'
  | 'IMPORTED'
  | 'REGISTERED'
  | 'REOPENED'
  | 'SERVICE_ADDED'
  | 'UPDATED';

/** `search` looks at the woman's name, her phone, the case number and the registration number. */
export type CaseFilter = {
  category?: Category | null | undefined;
  /** Of receipt, like 2024-25. */
  financialYear?: string | null | undefined;
  origin?: CaseOrigin | null | undefined;
  pendency?: Pendency | null | undefined;
  search?: string | null | undefined;
};

/** Where the record came from. */
export type CaseOrigin =
  | 'ENTERED'
  | 'REGISTER'
  | 'SYNTHETIC';

/** The order of a list. */
export type CaseSort =
  | 'RECEIVED_ON_ASC'
  | 'RECEIVED_ON_DESC';

/** How a woman reached the centre. */
export type CaseSource =
  | 'AMBULANCE_102_108'
  | 'ANM'
  | 'ASHA'
  | 'AWW'
  | 'CHILDLINE_1098'
  | 'COURT'
  | 'CWC_DCPU'
  | 'DLSA_PLV'
  | 'DM_JANTA_DARBAR'
  | 'ERSS_112'
  | 'HOSPITAL'
  | 'JEEVIKA_SHG'
  | 'MAHILA_THANA'
  | 'NGO'
  | 'NOT_STATED'
  | 'ONLINE_FORM'
  | 'OTHER'
  | 'OTHER_OSC'
  | 'OUTREACH_CAMP'
  | 'PANCHAYAT_REP'
  | 'POLICE_THANA'
  | 'PRESS_SUO_MOTU'
  | 'PROTECTION_OFFICER'
  | 'RELATIVE_FRIEND'
  | 'SCHOOL_COLLEGE'
  | 'SELF_PHONE'
  | 'SELF_WALKIN'
  | 'SHAKTI_SADAN'
  | 'STATE_COMMISSION'
  | 'WHL_181'
  | 'WOMEN_HELP_DESK';

/** Where a case stands in its life. */
export type CaseStatus =
  | 'ASSESSED'
  | 'CLOSED'
  | 'CLOSURE_PROPOSED'
  | 'CONTACT'
  | 'DUPLICATE'
  | 'ENDED'
  | 'FOLLOW_UP'
  | 'INFORMATION_ONLY'
  | 'IN_SERVICE'
  | 'PLAN_AGREED'
  | 'REGISTERED'
  | 'REOPENED'
  | 'TRANSFERRED'
  | 'TRIAGE'
  | 'UNREACHABLE';

/** The State's detailed master; each type belongs to one category. */
export type CaseType =
  | 'ACID_ATTACK'
  | 'CHILD_MARRIAGE'
  | 'CYBER_CRIME'
  | 'DESERTION'
  | 'DESTITUTE'
  | 'DOMESTIC_VIOLENCE'
  | 'DOWRY_DEATH_ATTEMPT'
  | 'DOWRY_HARASSMENT'
  | 'ELDER_ABUSE'
  | 'FORCED_MARRIAGE'
  | 'HONOUR_CRIME'
  | 'HUMAN_TRAFFICKING'
  | 'KIDNAPPING'
  | 'MAINTENANCE'
  | 'MENTAL_CRUELTY'
  | 'MENTAL_DISTRESS'
  | 'MISSING'
  | 'OTHER'
  | 'PROPERTY_DENIAL'
  | 'RAPE'
  | 'SEXUAL_ABUSE'
  | 'STALKING'
  | 'WITCH_HUNTING'
  | 'WORKPLACE_HARASSMENT';

/** The five groups of the monthly return. */
export type Category =
  | 'CHILD_MARRIAGE'
  | 'DOMESTIC_VIOLENCE'
  | 'DOWRY_HARASSMENT'
  | 'OTHER'
  | 'SEXUAL_EXPLOITATION';

export type CorrectSetAsideRowInput = {
  batchId: string;
  cells: Array<RegisterCellInput>;
  line: number;
};

/** How a case was disposed of. */
export type DisposalOutcome =
  | 'CHILD_TO_CWC'
  | 'DIR_OR_ORDER'
  | 'DUPLICATE'
  | 'FIR_AND_COURT_RUNNING'
  | 'NEEDS_MET'
  | 'NOT_STATED'
  | 'OUT_OF_SCOPE_REFERRED'
  | 'PLACED_IN_HOME'
  | 'SETTLEMENT'
  | 'TRANSFERRED'
  | 'UNTRACEABLE'
  | 'WITHDRAWN_BY_HER';

export type DisposeCaseInput = {
  caseId: string;
  disposedOn: string;
  note?: string | null | undefined;
  outcome: DisposalOutcome;
  version: number;
};

export type GivePostInput = {
  fromOn: string;
  /** The post that is over. */
  lastPostId: string;
  role: Role;
  toOn?: string | null | undefined;
};

/** What became of a row. */
export type ImportRowState =
  | 'CORRECTED'
  | 'IMPORTED'
  | 'PENDING'
  | 'SET_ASIDE'
  | 'SUPERSEDED'
  | 'UNCHANGED'
  | 'UNDONE';

/** How far an import has come. */
export type ImportState =
  | 'DONE'
  | 'QUEUED'
  | 'RUNNING'
  | 'UNDONE'
  | 'UPLOADED';

export type InviteInput = {
  displayNameEn: string;
  displayNameHi: string;
  fromOn: string;
  /** `sunita` becomes `buxar.sunita`. */
  name: string;
  role: Role;
  toOn?: string | null | undefined;
};

/** Whether a case still waits for its disposal. */
export type Pendency =
  | 'DISPOSED'
  | 'PENDING';

/** No document is ever required; only the date, the type and how she came must be known. */
export type RegisterCaseInput = {
  age?: number | null | undefined;
  block?: string | null | undefined;
  /** A UUID made by the client; sent again, it registers nothing twice. */
  idempotencyKey?: string | null | undefined;
  phone?: string | null | undefined;
  receivedOn: string;
  relationName?: string | null | undefined;
  remark?: string | null | undefined;
  source: CaseSource;
  thana?: string | null | undefined;
  type: CaseType;
  womanName?: string | null | undefined;
};

export type RegisterCellInput = {
  column: RegisterColumn;
  value: string;
};

/** The columns of a centre's register. */
export type RegisterColumn =
  | 'AGE'
  | 'BLOCK'
  | 'CASE_TYPE'
  | 'DISPOSED_ON'
  | 'PHONE'
  | 'RECEIVED_ON'
  | 'REGISTRATION_NUMBER'
  | 'RELATION_NAME'
  | 'REMARK'
  | 'SERIAL'
  | 'SERVICES'
  | 'SOURCE'
  | 'STATUS'
  | 'THANA'
  | 'WOMAN_NAME';

/** The figures of an area that can be withheld. */
export type ReleasableFigure =
  | 'CLOSING_PENDENCY'
  | 'DISPOSAL_RATE'
  | 'DISPOSED'
  | 'OPENING_PENDENCY'
  | 'RECEIVED'
  | 'RECEIVED_PER_LAKH_FEMALES';

export type ReopenCaseInput = {
  caseId: string;
  reason: string;
  version: number;
};

/** The post an account holds. */
export type Role =
  | 'CASE_WORKER'
  | 'CENTRE_ADMINISTRATOR'
  | 'STATE_OFFICER';

/** The services under one roof. */
export type ServiceKind =
  | 'COUNSELLING'
  | 'EMERGENCY'
  | 'LEGAL_AID'
  | 'MEDICAL'
  | 'POLICE'
  | 'SCHEME'
  | 'SHELTER'
  | 'VIDEO_CONFERENCE';

/** Why a row was set aside. */
export type SetAsideCode =
  | 'DATE_IN_FUTURE'
  | 'DATE_MISSING'
  | 'DISPOSAL_DATE_MISSING'
  | 'DISPOSAL_DATE_WITHOUT_DISPOSAL'
  | 'DISPOSED_BEFORE_RECEIVED'
  | 'DUPLICATE_REGISTRATION_NUMBER'
  | 'INVALID_AGE'
  | 'INVALID_DATE'
  | 'INVALID_PHONE'
  | 'REGISTRATION_NUMBER_MISSING'
  | 'TEXT_TOO_LONG'
  | 'UNKNOWN_CATEGORY'
  | 'UNKNOWN_SERVICE'
  | 'UNKNOWN_SOURCE'
  | 'UNKNOWN_STATUS';

/** A field left out stays as it is; null empties it. */
export type UpdateCaseInput = {
  age?: number | null | undefined;
  block?: string | null | undefined;
  caseId: string;
  phone?: string | null | undefined;
  relationName?: string | null | undefined;
  remark?: string | null | undefined;
  source?: CaseSource | null | undefined;
  thana?: string | null | undefined;
  type?: CaseType | null | undefined;
  version: number;
  womanName?: string | null | undefined;
};

export type ConfirmSignInMutationVariables = Exact<{
  challenge: string;
  code: string;
}>;


export type ConfirmSignInMutation = { confirmSignIn: { token: string, expiresAt: string, me: { role: Role } } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { me: { username: string, displayNameEn: string, displayNameHi: string, role: Role } | null, secondFactor: { confirmedAt: string | null }, sessions: Array<{ id: string, startedAt: string, lastSeenAt: string, current: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession: boolean };

export type EndAllSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndAllSessionsMutation = { endAllSessions: boolean };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword: { token: string, expiresAt: string } };

export type SecondFactorPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorPageQuery = { secondFactor: { confirmedAt: string | null, recoveryCodesLeft: number }, secondFactorEnrolment: { secret: string, address: string } | null };

export type EnrolSecondFactorMutationVariables = Exact<{
  password: string;
}>;


export type EnrolSecondFactorMutation = { enrolSecondFactor: { secret: string } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { recoveryCodes: Array<string>, signedIn: { token: string, expiresAt: string } } };

export type RemoveSecondFactorMutationVariables = Exact<{
  password: string;
  code: string;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { token: string, expiresAt: string } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  code: string;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: Array<string> };

export type CaseListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  sort?: CaseSort | null | undefined;
}>;


export type CaseListQuery = { financialYears: Array<string>, cases: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, caseNumber: string, registrationNumber: string | null, receivedOn: string, type: CaseType, status: CaseStatus, pending: boolean, daysPending: number | null, disposedOn: string | null, under18: boolean | null, origin: CaseOrigin, synthetic: boolean, woman: { name: string | null } } }> } };

export type CasePageQueryVariables = Exact<{
  id: string;
}>;


export type CasePageQuery = { case: { id: string, caseNumber: string, registrationNumber: string | null, receivedOn: string, type: CaseType, category: Category, source: CaseSource, status: CaseStatus, pending: boolean, daysPending: number | null, block: string | null, thana: string | null, under18: boolean | null, disposedOn: string | null, disposalOutcome: DisposalOutcome | null, remark: string | null, origin: CaseOrigin, synthetic: boolean, version: number, woman: { name: string | null, relationName: string | null, age: number | null, phone: string | null }, services: Array<{ id: string, kind: ServiceKind, givenOn: string | null, note: string | null }>, lookedAtBy: Array<{ at: string, act: CaseAct, times: number, actorRole: Role, username: string | null }>, timeline: Array<{ id: string, kind: CaseEventKind, at: string, actorRole: Role, detail: string | null }> } };

export type CaseFormQueryVariables = Exact<{
  id: string;
}>;


export type CaseFormQuery = { case: { id: string, caseNumber: string, receivedOn: string, type: CaseType, source: CaseSource, status: CaseStatus, pending: boolean, disposedOn: string | null, block: string | null, thana: string | null, remark: string | null, synthetic: boolean, version: number, woman: { name: string | null, relationName: string | null, age: number | null, phone: string | null } } };

export type RegisterCaseMutationVariables = Exact<{
  input: RegisterCaseInput;
}>;


export type RegisterCaseMutation = { registerCase: { id: string, caseNumber: string } };

export type UpdateCaseMutationVariables = Exact<{
  input: UpdateCaseInput;
}>;


export type UpdateCaseMutation = { updateCase: { id: string } };

export type AddServiceMutationVariables = Exact<{
  input: AddServiceInput;
}>;


export type AddServiceMutation = { addService: { id: string } };

export type DisposeCaseMutationVariables = Exact<{
  input: DisposeCaseInput;
}>;


export type DisposeCaseMutation = { disposeCase: { id: string } };

export type ReopenCaseMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type ReopenCaseMutation = { reopenCase: { id: string } };

export type FinancialYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type FinancialYearsQuery = { financialYears: Array<string>, me: { role: Role } | null };

export type CentreHomeQueryVariables = Exact<{
  financialYear: string;
  withImports: boolean;
}>;


export type CentreHomeQuery = { figures: { financialYear: string, received: number, disposed: number, reopened: number, disposalRate: number | null, notDisposedOfReceived: number, openingPendency: number, closingPendency: number, byCategory: Array<{ category: Category, received: number, disposed: number }>, byMonth: Array<{ month: string, received: number, disposed: number }> }, oldest: { totalCount: number | null, edges: Array<{ node: { id: string, caseNumber: string, receivedOn: string, type: CaseType, status: CaseStatus, daysPending: number | null, synthetic: boolean, woman: { name: string | null } } }> }, madeUp: { totalCount: number | null }, importBatches?: Array<{ id: string, fileName: string, state: ImportState, uploadedAt: string, setAside: number, corrected: number }> };

export type StateOverviewQueryVariables = Exact<{
  financialYear: string;
}>;


export type StateOverviewQuery = { districtFigures: { financialYear: string, centres: number, received: number | null, disposed: number | null, disposalRate: number | null, openingPendency: number | null, closingPendency: number | null, receivedPerLakhFemales: number | null, withheld: Array<ReleasableFigure>, threshold: number, asOf: string, byCategory: Array<{ category: Category, received: number | null, disposed: number | null, includes: Array<Category> }>, districts: Array<{ centres: number, received: number | null, disposed: number | null, disposalRate: number | null, openingPendency: number | null, closingPendency: number | null, receivedPerLakhFemales: number | null, withheld: Array<ReleasableFigure>, district: { lgdCode: number, slug: string, nameEn: string, nameHi: string, divisionEn: string, divisionHi: string, femalePopulation2011: number, tileRow: number, tileColumn: number } }> } };

export type ImportListQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportListQuery = { importBatches: Array<{ id: string, fileName: string, state: ImportState, uploadedAt: string, totalRows: number, imported: number, unchanged: number, setAside: number, corrected: number }> };

export type ImportPageQueryVariables = Exact<{
  id: string;
  first: number;
  after?: number | null | undefined;
}>;


export type ImportPageQuery = { importBatch: { id: string, fileName: string, state: ImportState, uploadedAt: string, finishedAt: string | null, undoUntil: string | null, totalRows: number, processedRows: number, imported: number, unchanged: number, setAside: number, corrected: number, sample: Array<Array<string>>, columns: Array<{ heading: string, column: RegisterColumn | null }>, setAsideRows: Array<{ line: number, state: ImportRowState, code: SetAsideCode, column: RegisterColumn, found: string, expectedEn: string, expectedHi: string }> } };

export type SetAsideRowQueryVariables = Exact<{
  id: string;
  after: number;
}>;


export type SetAsideRowQuery = { importBatch: { id: string, fileName: string, setAsideRows: Array<{ line: number, state: ImportRowState, code: SetAsideCode, column: RegisterColumn, found: string, expectedEn: string, expectedHi: string, cells: Array<{ column: RegisterColumn, value: string }> }> } };

export type StartImportMutationVariables = Exact<{
  id: string;
}>;


export type StartImportMutation = { startImport: { id: string } };

export type CorrectRowMutationVariables = Exact<{
  input: CorrectSetAsideRowInput;
}>;


export type CorrectRowMutation = { correctSetAsideRow: { accepted: boolean, caseId: string | null, row: { code: SetAsideCode, column: RegisterColumn, found: string, expectedEn: string, expectedHi: string } | null } };

export type UndoImportMutationVariables = Exact<{
  id: string;
}>;


export type UndoImportMutation = { undoImport: { id: string } };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { token: string, expiresAt: string, me: { role: Role } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { username: string, displayNameEn: string, displayNameHi: string, role: Role, centre: { slug: string, nameEn: string, nameHi: string } | null } | null };

export type PostsQueryVariables = Exact<{ [key: string]: never; }>;


export type PostsQuery = { grantableRoles: Array<Role>, posts: Array<{ id: string, username: string, displayNameEn: string, displayNameHi: string, role: Role, fromOn: string, toOn: string | null, endedAt: string | null, hasPassword: boolean, hasSecondFactor: boolean, own: boolean }> };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { invite: { username: string, code: string, expiresAt: string } };

export type GivePostMutationVariables = Exact<{
  input: GivePostInput;
}>;


export type GivePostMutation = { givePost: boolean };

export type EndPostMutationVariables = Exact<{
  postId: string;
}>;


export type EndPostMutation = { endPost: boolean };

export type ResetAccountMutationVariables = Exact<{
  postId: string;
}>;


export type ResetAccountMutation = { resetAccount: { username: string, code: string, expiresAt: string } };

export type AcceptInvitationMutationVariables = Exact<{
  code: string;
  password: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation: string };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ConfirmSignInDocument = new TypedDocumentString(`
    mutation ConfirmSignIn($challenge: String!, $code: String!) {
  confirmSignIn(challenge: $challenge, code: $code) {
    token
    expiresAt
    me {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmSignInMutation, ConfirmSignInMutationVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  me {
    username
    displayNameEn
    displayNameHi
    role
  }
  secondFactor {
    confirmedAt
  }
  sessions {
    id
    startedAt
    lastSeenAt
    current
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndAllSessionsDocument = new TypedDocumentString(`
    mutation EndAllSessions {
  endAllSessions
}
    `) as unknown as TypedDocumentString<EndAllSessionsMutation, EndAllSessionsMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($current: String!, $next: String!) {
  changePassword(current: $current, next: $next) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SecondFactorPageDocument = new TypedDocumentString(`
    query SecondFactorPage {
  secondFactor {
    confirmedAt
    recoveryCodesLeft
  }
  secondFactorEnrolment {
    secret
    address
  }
}
    `) as unknown as TypedDocumentString<SecondFactorPageQuery, SecondFactorPageQueryVariables>;
export const EnrolSecondFactorDocument = new TypedDocumentString(`
    mutation EnrolSecondFactor($password: String!) {
  enrolSecondFactor(password: $password) {
    secret
  }
}
    `) as unknown as TypedDocumentString<EnrolSecondFactorMutation, EnrolSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($code: String!) {
  confirmSecondFactor(code: $code) {
    signedIn {
      token
      expiresAt
    }
    recoveryCodes
  }
}
    `) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($password: String!, $code: String!) {
  removeSecondFactor(password: $password, code: $code) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($code: String!) {
  renewRecoveryCodes(code: $code)
}
    `) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const CaseListDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CaseListQuery, CaseListQueryVariables>;
export const CasePageDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CasePageQuery, CasePageQueryVariables>;
export const CaseFormDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CaseFormQuery, CaseFormQueryVariables>;
export const RegisterCaseDocument = new TypedDocumentString(`
    mutation RegisterCase($input: RegisterCaseInput!) {
  registerCase(input: $input) {
    id
    caseNumber
  }
}
    `) as unknown as TypedDocumentString<RegisterCaseMutation, RegisterCaseMutationVariables>;
export const UpdateCaseDocument = new TypedDocumentString(`
    mutation UpdateCase($input: UpdateCaseInput!) {
  updateCase(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UpdateCaseMutation, UpdateCaseMutationVariables>;
export const AddServiceDocument = new TypedDocumentString(`
    mutation AddService($input: AddServiceInput!) {
  addService(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddServiceMutation, AddServiceMutationVariables>;
export const DisposeCaseDocument = new TypedDocumentString(`
    mutation DisposeCase($input: DisposeCaseInput!) {
  disposeCase(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DisposeCaseMutation, DisposeCaseMutationVariables>;
export const ReopenCaseDocument = new TypedDocumentString(`
    mutation ReopenCase($input: ReopenCaseInput!) {
  reopenCase(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const FinancialYearsDocument = new TypedDocumentString(`
    query FinancialYears {
  financialYears
  me {
    role
  }
}
    `) as unknown as TypedDocumentString<FinancialYearsQuery, FinancialYearsQueryVariables>;
export const CentreHomeDocument = new TypedDocumentString(`
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
  oldest: cases(first: 5, filter: {pendency: PENDING}, sort: RECEIVED_ON_ASC) {
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
  madeUp: cases(
    first: 1
    filter: {origin: SYNTHETIC, financialYear: $financialYear}
  ) {
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
    `) as unknown as TypedDocumentString<CentreHomeQuery, CentreHomeQueryVariables>;
export const StateOverviewDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<StateOverviewQuery, StateOverviewQueryVariables>;
export const ImportListDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ImportListQuery, ImportListQueryVariables>;
export const ImportPageDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ImportPageQuery, ImportPageQueryVariables>;
export const SetAsideRowDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SetAsideRowQuery, SetAsideRowQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($id: ID!) {
  startImport(batchId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const CorrectRowDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CorrectRowMutation, CorrectRowMutationVariables>;
export const UndoImportDocument = new TypedDocumentString(`
    mutation UndoImport($id: ID!) {
  undoImport(batchId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoImportMutation, UndoImportMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    token
    expiresAt
    me {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    username
    displayNameEn
    displayNameHi
    role
    centre {
      slug
      nameEn
      nameHi
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const PostsDocument = new TypedDocumentString(`
    query Posts {
  grantableRoles
  posts {
    id
    username
    displayNameEn
    displayNameHi
    role
    fromOn
    toOn
    endedAt
    hasPassword
    hasSecondFactor
    own
  }
}
    `) as unknown as TypedDocumentString<PostsQuery, PostsQueryVariables>;
export const InviteDocument = new TypedDocumentString(`
    mutation Invite($input: InviteInput!) {
  invite(input: $input) {
    username
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InviteMutation, InviteMutationVariables>;
export const GivePostDocument = new TypedDocumentString(`
    mutation GivePost($input: GivePostInput!) {
  givePost(input: $input)
}
    `) as unknown as TypedDocumentString<GivePostMutation, GivePostMutationVariables>;
export const EndPostDocument = new TypedDocumentString(`
    mutation EndPost($postId: ID!) {
  endPost(postId: $postId)
}
    `) as unknown as TypedDocumentString<EndPostMutation, EndPostMutationVariables>;
export const ResetAccountDocument = new TypedDocumentString(`
    mutation ResetAccount($postId: ID!) {
  resetAccount(postId: $postId) {
    username
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ResetAccountMutation, ResetAccountMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($code: String!, $password: String!) {
  acceptInvitation(code: $code, password: $password)
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;