export const fileHref = (id: string): string => `/files/${id}`;
export const pageHref = (id: string, page: number): string => `/files/${id}/page?n=${page}`;
export const previewHref = (id: string): string => `/files/${id}/preview`;
