import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'
import {
  DocumentDetail,
  DocumentId,
  DocumentPage,
  DocumentQuery,
  PasteDocument,
  Registered,
  UploadDocument,
} from './document.ts'

export const documentEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/documents',
    summary: 'Documents, newest first',
    access: 'documents.read',
    query: DocumentQuery,
    response: DocumentPage,
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/documents/:id',
    summary: 'One document with its text and the rows proposed from it',
    access: 'documents.read',
    params: z.object({ id: DocumentId }),
    response: DocumentDetail,
  }),
  paste: defineEndpoint({
    method: 'POST',
    path: '/documents',
    summary: 'Register a document from pasted text, or from HTML that is read to text and kept as it came',
    access: 'documents.register',
    body: PasteDocument,
    response: Registered,
    status: 201,
    idempotent: true,
  }),
  upload: defineEndpoint({
    method: 'POST',
    path: '/documents/upload',
    summary:
      'Register a document from a file (.txt UTF-8 or GB18030, .docx, .pdf); the field "facts" is DocumentFacts as JSON',
    access: 'documents.register',
    body: UploadDocument,
    response: Registered,
    status: 201,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  file: defineEndpoint({
    method: 'GET',
    path: '/documents/:id/file',
    summary: 'The file as it came',
    access: 'documents.read',
    params: z.object({ id: DocumentId }),
    download: [
      'text/plain',
      'text/html',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/octet-stream',
    ],
  }),
} as const
