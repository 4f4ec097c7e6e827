import type { Localized } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';
import type { Inspection } from '../policy.js';

/** A person as a document names them, in both scripts. */
export interface HolderNames {
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

/** What a case shows of a document. */
export interface DocumentRow {
  id: string;
  kind: string;
  number: string;
  issuedAt: string | Date;
  validUntil: string | null;
  revokedAt: string | Date | null;
}

/** Whose paper it is: office, province, place, and who signs. */
export interface LetterheadRow {
  officeCode: string;
  officeNames: Localized;
  officeKind: string;
  place: Localized | null;
  province: { names?: Localized; ministry?: { names?: Localized } & Partial<Localized> };
  signer: HolderNames;
}

interface StoredDocument extends DocumentRow {
  caseId: string;
  reference: string;
  service: string;
  applicantId: string;
  officeId: string;
  inspection: Inspection | null;
  size: number;
  storageKey: string;
}

/** The next number of an office's documents of a kind; the row stays held until the document is kept or given up. */
export const nextNumber = statement<{ last: number }>(
  'documents.nextNumber',
  `insert into document_counters as c (office_id, year, kind, last) values ($1, $2, $3, 1)
   on conflict (office_id, year, kind) do update set last = c.last + 1 returning last`,
);

export const readLetterhead = statement<LetterheadRow>(
  'documents.letterhead',
  `select o.code as "officeCode", o.names as "officeNames", o.kind as "officeKind", (select c.names from communes c where c.code = o.commune_codes[1]) as place,
     coalesce((select p.profile from provinces p limit 1), '{}'::jsonb) as province,
     jsonb_build_object('firstName', a.first_name, 'lastName', a.last_name, 'firstNameAr', a.first_name_ar, 'lastNameAr', a.last_name_ar) as signer
   from offices o, accounts a where o.id = $1 and a.id = $2`,
);

export const keepDocument = statement<never>(
  'documents.keep',
  `insert into documents (id, case_id, kind, number, language, holder, sha256, size, storage_key, check_code_fingerprint, check_code_sealed, specimen, issued_at, issued_by, office_id, valid_until)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);

const shown = `d.id, d.kind, d.number, d.issued_at as "issuedAt", d.valid_until::text as "validUntil", d.revoked_at as "revokedAt"`;

export const documentsOfCase = statement<DocumentRow>('documents.ofCase', `select ${shown} from documents d where d.case_id = $1 order by d.issued_at, d.number`);

/** The same as one JSON list, for the statement that reads a whole case `c`. */
export const documentsJson = `
  (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'number', d.number, 'issuedAt', d.issued_at,
     'validUntil', d.valid_until, 'revokedAt', d.revoked_at) order by d.issued_at, d.number), '[]'::jsonb)
   from documents d where d.case_id = c.id)`;

export const findDocument = statement<StoredDocument>(
  'documents.find',
  `select ${shown}, d.size, d.storage_key as "storageKey", d.case_id as "caseId",
     c.reference, c.service, c.applicant_id as "applicantId", c.office_id as "officeId", c.inspection
   from documents d join cases c on c.id = d.case_id where d.id::text = $1`,
);

/** Counts a copy, and enters in the same statement who took it: none is handed out without a trace. */
export const countCopy = statement<{ copies: number }>(
  'documents.countCopy',
  `with counted as (update documents set copies = copies + 1 where id = $1 returning id, case_id, kind, copies),
   trail as (
     insert into audit_trail (at, actor_id, action, subject_kind, subject_id, citizen_id, detail)
     select $2::timestamptz, $3::uuid, 'document.opened', 'case', c.reference, c.applicant_id,
       jsonb_build_object('service', c.service, 'kind', d.kind, 'copy', d.copies, 'role', $4::text, 'officeId', $5::text)
     from counted d join cases c on c.id = d.case_id)
   select copies from counted`,
);

export const revokeDocument = statement<{ number: string }>(
  'documents.revoke',
  'update documents set revoked_at = $2, revoked_by = $3, revocation_reason = $4 where id = $1 and revoked_at is null returning number',
);

export const findByCode = statement<DocumentRow & { issuedAt: Date; revokedAt: Date | null; holder: HolderNames; officeNames: Localized; sha256: Buffer; specimen: boolean }>(
  'documents.findByCode',
  `select ${shown}, d.holder, d.sha256, d.specimen, o.names as "officeNames"
   from documents d join offices o on o.id = d.office_id where d.check_code_fingerprint = $1`,
);
